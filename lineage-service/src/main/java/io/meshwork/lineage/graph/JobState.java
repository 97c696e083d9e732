package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;

/** What is known of a job; merges as {@link DatasetState} does. */
record JobState(Urn urn, Told description, Span seen) {

  JobState merge(JobState other) {
    return new JobState(urn, description.merge(other.description), seen.merge(other.seen));
  }
}
