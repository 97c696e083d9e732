/**
 * The dialect of Great Expectations, 0.9 to 1.x: validation results, and those of checkpoints and
 * of the validation operators before them.
 *
 * @see <a href="https://github.com/great-expectations/great_expectations">Great Expectations</a>,
 *     {@code core/expectation_validation_result.py}, {@code checkpoint/checkpoint.py}
 */
@NullMarked
package io.meshwork.quality.greatexpectations;

import org.jspecify.annotations.NullMarked;
