/** The page of a data product, composed of what all services know. */
@NullMarked
package io.meshwork.gateway.product;

import org.jspecify.annotations.NullMarked;
