package io.meshwork.quality.sla.forecast;

import io.meshwork.quality.lineage.Upstream.Run;
import io.meshwork.quality.sla.forecast.ForecastView.CauseView;
import io.meshwork.quality.sla.objective.Objective;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is to be expected of promises. */
final class Forecasts {

  private Forecasts() {}

  /**
   * Of a promise that waits for a version.
   *
   * @param next when one is to be expected; nothing if nobody can tell
   * @param isPartial whether that was told by a part of what lies upstream
   */
  static ForecastView of(
      Objective objective, Optional<Expectation> next, boolean isPartial, Instant now) {
    Instant breaksAt = Objects.requireNonNull(objective.breaksAt());
    Instant wanted = Objects.requireNonNullElse(objective.wantedAfter(), Instant.MIN);
    Expectation version = next.map(one -> one.notBefore(wanted)).orElse(null);
    return new ForecastView(
        objective.id(),
        objective.dataset().toString(),
        objective.promise().kind(),
        objective.promise().sentence(),
        outlook(breaksAt, version, now),
        breaksAt,
        version == null ? null : version.at().truncatedTo(ChronoUnit.SECONDS),
        version == null ? null : version.by().truncatedTo(ChronoUnit.SECONDS),
        version == null ? null : cause(version),
        isPartial);
  }

  private static Outlook outlook(Instant breaksAt, @Nullable Expectation version, Instant now) {
    if (breaksAt.isBefore(now)) {
      return Outlook.BROKEN;
    }
    if (version == null) {
      return Outlook.UNKNOWN;
    }
    if (version.at().isAfter(breaksAt)) {
      return Outlook.BREAKS;
    }
    return version.by().isAfter(breaksAt) ? Outlook.MAY_BREAK : Outlook.HOLDS;
  }

  private static CauseView cause(Expectation version) {
    String job = version.way().getFirst();
    Run run = version.latest();
    String message =
        switch (version.cause()) {
          case USUAL -> "%s runs as usual.".formatted(job);
          case LATE_RUN ->
              "The run of %s began at %s, later than usual.".formatted(job, run.beganAt());
          case RUNNING_LONG ->
              "The run of %s that began at %s takes longer than nine of ten before it."
                  .formatted(job, run.beganAt());
          case MISSING_RUN ->
              "%s should have begun by now; its last run began at %s."
                  .formatted(job, run.beganAt());
          case FAILED_RUN ->
              "The run of %s that began at %s made nothing.".formatted(job, run.beganAt());
        };
    return new CauseView(version.cause(), job, run.id(), message, version.way());
  }
}
