/** What a caller may cost. */
@NullMarked
package io.meshwork.platform.limit;

import org.jspecify.annotations.NullMarked;
