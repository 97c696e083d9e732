package io.meshwork.lineage.impact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job upstream with whose latest run something is wrong.
 *
 * @param job URN
 * @param run id of its latest run
 * @param since when that was: the run's end, or when it should have ended or begun
 * @param why in a sentence
 * @param distance jobs on the way to it, itself included
 * @param root whether nothing is wrong further upstream
 */
@Schema(name = "Cause")
public record Cause(
    String job, String run, Kind kind, Instant since, String why, int distance, boolean root) {

  /** What is wrong. */
  @Schema(name = "CauseKind")
  public enum Kind {
    /** The run failed or was aborted. */
    FAILED,
    /** The run goes on for more than three times as long as half of the runs before it did. */
    SLOW,
    /** No run began for more than twice as long as usually passes from one to the next. */
    OVERDUE
  }
}
