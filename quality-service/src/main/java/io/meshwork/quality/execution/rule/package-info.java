/** Checks that are declared by API, for datasets that no contract describes. */
@NullMarked
package io.meshwork.quality.execution.rule;

import org.jspecify.annotations.NullMarked;
