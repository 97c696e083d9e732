/** How datasets and products stand, as their checks tell. */
@NullMarked
package io.meshwork.quality.assessment;

import org.jspecify.annotations.NullMarked;
