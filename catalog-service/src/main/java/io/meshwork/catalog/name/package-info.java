/** How things in the catalog may be called. */
@NullMarked
package io.meshwork.catalog.name;

import org.jspecify.annotations.NullMarked;
