package io.meshwork.lineage.graph;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.platform.urn.Urn;

/** That a run of a job read or wrote a dataset, and from when to when that was seen. */
record RunFlowState(Urn job, String run, Urn dataset, Direction direction, Span seen) {

  RunKey runKey() {
    return new RunKey(job.key(), Urn.digest(run));
  }

  RunFlowState merge(RunFlowState other) {
    return new RunFlowState(job, run, dataset, direction, seen.merge(other.seen));
  }
}
