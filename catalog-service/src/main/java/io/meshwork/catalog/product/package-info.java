/** Data products: what a domain offers to others. */
@NullMarked
package io.meshwork.catalog.product;

import org.jspecify.annotations.NullMarked;
