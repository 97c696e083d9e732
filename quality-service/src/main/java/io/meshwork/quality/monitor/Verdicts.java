package io.meshwork.quality.monitor;

import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.monitor.baseline.Band;
import io.meshwork.quality.report.Texts;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what monitors found as results of their checks, unless they are muted. */
@ApplicationScoped
class Verdicts {

  private static final int MAX_MESSAGE = 10_000;

  private final Monitors monitors;
  private final ResultService results;
  private final Clock clock;

  Verdicts(Monitors monitors, ResultService results, Clock clock) {
    this.monitors = monitors;
    this.results = results;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param message why it is not usual; empty if it is
   */
  record Verdict(
      Outcome outcome,
      @Nullable Double value,
      String expectation,
      String message,
      Instant measuredAt) {

    Verdict at(Instant other) {
      return new Verdict(outcome, value, expectation, message, other);
    }
  }

  /** What was found of one monitor. */
  void record(Monitor monitor, List<Verdict> verdicts) {
    record(drafts(monitor, verdicts));
  }

  /** What was found of all monitors of a dataset, so that it is assessed once. */
  void record(List<ResultDraft> drafts) {
    if (!drafts.isEmpty()) {
      results.recordOwn(drafts);
    }
  }

  /**
   * Records how a monitor stands from now on, not by a new value but as somebody says, or as it
   * stood already while it was muted: just after what was recorded last, so that it is about the
   * same data, and what is measured later counts.
   */
  void stand(Monitor monitor, Verdict verdict) {
    Instant after =
        results
            .latest(monitor.dataset(), monitor.check())
            .map(latest -> latest.plus(1, ChronoUnit.MICROS))
            .orElse(verdict.measuredAt());
    record(monitor, List.of(verdict.at(later(verdict.measuredAt(), after))));
  }

  /** The results to be recorded; none if the monitor is muted. */
  List<ResultDraft> drafts(Monitor monitor, List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return List.of();
    }
    boolean isMuted = monitor.isMuted(clock.instant());
    monitors.told(monitor, !isMuted);
    return isMuted
        ? List.of()
        : verdicts.stream()
            .filter(verdict -> ResultService.isPlausible(verdict.measuredAt()))
            .map(verdict -> draft(monitor, verdict))
            .toList();
  }

  /** In words, what is usual. */
  static String expectation(MonitorKind kind, Band band) {
    return switch (kind) {
      case SCHEMA -> "no column goes, or changes its type";
      case FRESHNESS ->
          "written again within %d minutes, as learned".formatted(Math.round(band.high()));
      case VOLUME, METRIC ->
          "between %s and %s, as learned".formatted(Texts.of(band.low()), Texts.of(band.high()));
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static ResultDraft draft(Monitor monitor, Verdict verdict) {
    return new ResultDraft(
        monitor.dataset().toString(),
        monitor.check(),
        monitor.column(),
        monitor.dimension(),
        verdict.outcome(),
        verdict.value(),
        verdict.expectation(),
        Texts.clip(verdict.message(), MAX_MESSAGE),
        verdict.measuredAt());
  }
}
