/** Datasets: declared by a team, or discovered because a pipeline named them. */
@NullMarked
package io.meshwork.catalog.dataset;

import org.jspecify.annotations.NullMarked;
