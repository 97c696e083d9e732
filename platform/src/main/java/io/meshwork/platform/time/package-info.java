/** The one clock. */
@NullMarked
package io.meshwork.platform.time;

import org.jspecify.annotations.NullMarked;
