package io.meshwork.lineage.graph;

/** Which way data flows between a job and a dataset, seen from the job. */
public enum Direction {
  INPUT,
  OUTPUT
}
