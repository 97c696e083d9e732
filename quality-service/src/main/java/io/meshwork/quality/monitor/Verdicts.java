package io.meshwork.quality.monitor;

import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what monitors found as results of their checks, unless they are muted. */
@ApplicationScoped
class Verdicts {

  private static final int MAX_MESSAGE = 10_000;

  private final ResultService results;
  private final Clock clock;

  Verdicts(ResultService results, Clock clock) {
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
      Instant measuredAt) {}

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

  /** The results to be recorded; none if the monitor is muted. */
  List<ResultDraft> drafts(Monitor monitor, List<Verdict> verdicts) {
    return monitor.isMuted(clock.instant())
        ? List.of()
        : verdicts.stream()
            .filter(verdict -> ResultService.isPlausible(verdict.measuredAt()))
            .map(verdict -> draft(monitor, verdict))
            .toList();
  }

  private static ResultDraft draft(Monitor monitor, Verdict verdict) {
    String message = verdict.message();
    return new ResultDraft(
        monitor.dataset().toString(),
        monitor.check(),
        monitor.column(),
        monitor.dimension(),
        verdict.outcome(),
        verdict.value(),
        verdict.expectation(),
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE),
        verdict.measuredAt());
  }
}
