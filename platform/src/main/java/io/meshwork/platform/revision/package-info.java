/** How a caller says which revision of a thing a write was made against. */
@NullMarked
package io.meshwork.platform.revision;

import org.jspecify.annotations.NullMarked;
