package io.meshwork.quality.execution.engine;

/** Hears how far a run has come, and knows whether it may go on. */
public interface Progress {

  /** One more check is done. */
  void checked();

  /** Whether somebody else has the run now, or nobody wants it any more. */
  boolean isOver();
}
