package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;

/** That data flows between a dataset and a job, and from when to when that was seen. */
record FlowState(Urn job, Urn dataset, Direction direction, Span seen) {

  FlowState merge(FlowState other) {
    return new FlowState(job, dataset, direction, seen.merge(other.seen));
  }
}
