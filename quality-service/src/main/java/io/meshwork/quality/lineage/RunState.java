package io.meshwork.quality.lineage;

/** How far a run of a job has come, as it was last told. */
public enum RunState {
  RUNNING,
  COMPLETED,
  FAILED,
  ABORTED
}
