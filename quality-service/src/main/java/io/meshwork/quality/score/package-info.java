/**
 * How datasets, products and domains score, what took points away, and how that was before. The
 * formula is in {@code score.deduction}.
 */
@NullMarked
package io.meshwork.quality.score;

import org.jspecify.annotations.NullMarked;
