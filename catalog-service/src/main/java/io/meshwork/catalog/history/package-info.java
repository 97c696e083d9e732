/** Every change to anything, with who made it; the one way to change a thing and tell about it. */
@NullMarked
package io.meshwork.catalog.history;

import org.jspecify.annotations.NullMarked;
