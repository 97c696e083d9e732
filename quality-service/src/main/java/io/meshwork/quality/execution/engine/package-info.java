/** Runs the checks of a dataset: measures, judges, and keeps some of the rows that failed. */
@NullMarked
package io.meshwork.quality.execution.engine;

import org.jspecify.annotations.NullMarked;
