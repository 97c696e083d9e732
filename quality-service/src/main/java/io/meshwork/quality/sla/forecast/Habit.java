package io.meshwork.quality.sla.forecast;

import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.Upstream.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job usually runs.
 *
 * @param lengths of its completed runs
 * @param rhythm between the beginnings of runs that completed
 * @param latest run that began
 * @param latestCompleted that began, of those that completed
 */
record Habit(Quantiles lengths, Quantiles rhythm, Run latest, Run latestCompleted) {

  /** So much later than usual is not late. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** As few are chance. */
  private static final int LEAST_RUNS = 4;

  /** A run that is so many times as long as nine of ten has died, and nobody said so. */
  private static final int DEAD = 10;

  /**
   * Of runs that are told.
   *
   * @param runs of one job, the earliest first
   * @return nothing if too few completed
   */
  static Optional<Habit> of(List<Run> runs) {
    List<Run> completed =
        runs.stream()
            .filter(run -> run.state() == RunState.COMPLETED && run.endedAt() != null)
            .toList();
    if (completed.size() < LEAST_RUNS) {
      return Optional.empty();
    }
    var lengths = new ArrayList<Duration>();
    var rhythm = new ArrayList<Duration>();
    for (int i = 0; i < completed.size(); i++) {
      Run run = completed.get(i);
      lengths.add(Duration.between(run.beganAt(), Objects.requireNonNull(run.endedAt())));
      if (i > 0) {
        rhythm.add(Duration.between(completed.get(i - 1).beganAt(), run.beganAt()));
      }
    }
    return Optional.of(
        new Habit(
            new Quantiles(lengths), new Quantiles(rhythm), runs.getLast(), completed.getLast()));
  }

  /** Whether a run goes on that may still end. */
  boolean isRunning(Instant now) {
    return latest.state() == RunState.RUNNING
        && !now.isAfter(latest.beganAt().plus(lengths.most().multipliedBy(DEAD)));
  }

  boolean hasFailed() {
    return latest.state() == RunState.FAILED || latest.state() == RunState.ABORTED;
  }

  /** When the run that goes on began, or else the next should begin. */
  Instant usualBeginning(Instant now) {
    return isRunning(now) ? latest.beganAt() : latest.beganAt().plus(rhythm.median());
  }

  /** When the next version should be there, were nothing late. */
  Instant usualCompletion() {
    return latestCompleted.beganAt().plus(rhythm.median()).plus(lengths.median());
  }

  /** How much later than usual nine of ten runs begin at most. */
  Duration slack() {
    Duration slack = rhythm.most().minus(rhythm.median());
    return slack.compareTo(PATIENCE) > 0 ? slack : PATIENCE;
  }

  boolean isLate(Instant began) {
    return began.isAfter(latestCompleted.beganAt().plus(rhythm.median()).plus(slack()));
  }
}
