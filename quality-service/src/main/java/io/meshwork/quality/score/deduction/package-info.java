/**
 * What a score is made of: 100 less what was taken away, each point by something that can be named.
 * A feature that has something to take away has a {@link
 * io.meshwork.quality.score.deduction.DeductionSource}, and sees to it that a dataset is assessed
 * again when that becomes another.
 */
@NullMarked
package io.meshwork.quality.score.deduction;

import org.jspecify.annotations.NullMarked;
