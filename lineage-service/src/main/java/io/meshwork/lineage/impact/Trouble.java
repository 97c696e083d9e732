package io.meshwork.lineage.impact;

import io.meshwork.lineage.impact.JobHealth.Recent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the latest run of a job.
 *
 * @param since when that was: the run's end, or when it should have ended or the next have begun
 * @param why in a sentence
 */
record Trouble(Recent job, Cause.Kind kind, Instant since, String why) {

  private static final int SLOW = 3;
  private static final int OVERDUE = 2;

  /** What is wrong by now, if anything is. */
  static Optional<Trouble> of(Recent job, Instant now) {
    return Optional.ofNullable(
        switch (job.state()) {
          case "FAILED" -> failed(job, "Its latest run failed.");
          case "ABORTED" -> failed(job, "Its latest run was aborted.");
          case "RUNNING" -> slow(job, job.duration(), now);
          default -> overdue(job, job.pause(), now);
        });
  }

  private static Trouble failed(Recent job, String why) {
    return new Trouble(job, Cause.Kind.FAILED, job.stateAt(), why);
  }

  private static @Nullable Trouble slow(Recent job, @Nullable Duration usual, Instant now) {
    return usual == null || now.isBefore(job.beganAt().plus(usual.multipliedBy(SLOW)))
        ? null
        : new Trouble(
            job,
            Cause.Kind.SLOW,
            job.beganAt().plus(usual),
            "Its run goes on since %s; half of those that completed took less than %s."
                .formatted(job.beganAt(), usual));
  }

  private static @Nullable Trouble overdue(Recent job, @Nullable Duration usual, Instant now) {
    return usual == null || now.isBefore(job.beganAt().plus(usual.multipliedBy(OVERDUE)))
        ? null
        : new Trouble(
            job,
            Cause.Kind.OVERDUE,
            job.beganAt().plus(usual),
            "Its latest run began at %s; the next one usually begins %s later."
                .formatted(job.beganAt(), usual));
  }
}
