package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;

/**
 * What flows into the columns of a dataset, as one job tells.
 *
 * @param job its URN; empty when the dataset was told of without a job
 * @param sources as JSON, see {@link ColumnSources}
 */
record ColumnLineage(Urn dataset, String job, Told sources) {

  ColumnLineage merge(ColumnLineage other) {
    return new ColumnLineage(dataset, job, sources.merge(other.sources));
  }
}
