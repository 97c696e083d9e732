/**
 * Runs of the checks of datasets: asked for, due, or called for by data that arrived; each run by
 * one replica at a time, and by another if that one dies.
 */
@NullMarked
package io.meshwork.quality.execution.run;

import org.jspecify.annotations.NullMarked;
