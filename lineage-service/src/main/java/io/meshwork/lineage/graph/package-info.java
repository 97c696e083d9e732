/** The graph of datasets and jobs, folded from the events. */
@NullMarked
package io.meshwork.lineage.graph;

import org.jspecify.annotations.NullMarked;
