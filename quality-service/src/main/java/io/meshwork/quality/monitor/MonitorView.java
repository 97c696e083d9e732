package io.meshwork.quality.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What watches one side of a dataset, and what it judged last.
 *
 * @param dataset URN of the dataset
 * @param check name of the check as whose results its verdicts are recorded
 * @param column empty unless it watches one
 * @param metric empty of the schema, and of freshness before the second arrival
 * @param series id of the metric's series; absent if there is none
 * @param state learning, usual, anomaly or muted
 * @param judgedAt of the value that was judged last; absent while it learns, as are that value, the
 *     band and the outcome
 * @param low the least that was usual then
 * @param expected what was expected then
 * @param high the most
 * @param confidence from 0 to 1, how well founded the band is: n / (n + 30) for n values learned
 *     from
 * @param outcome of its check
 * @param message what is unusual; empty if nothing is
 * @param onAnomaly outcome of its check when there is an anomaly: warn or fail
 * @param arrivedAt of freshness: when the dataset was written last
 * @param dueAt of freshness: when it is written next at the latest; absent when it is overdue, or
 *     not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Monitor")
public record MonitorView(
    long id,
    String dataset,
    MonitorKind kind,
    String check,
    String column,
    String metric,
    @Nullable Long series,
    String state,
    @Nullable Instant judgedAt,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double expected,
    @Nullable Double high,
    @Nullable Double confidence,
    @Nullable Outcome outcome,
    String message,
    Outcome onAnomaly,
    @Nullable Instant mutedUntil,
    @Nullable Instant arrivedAt,
    @Nullable Instant dueAt) {

  static MonitorView of(Monitor monitor, Instant now) {
    Judgement latest = monitor.latest();
    return new MonitorView(
        monitor.id(),
        monitor.dataset().toString(),
        monitor.kind(),
        monitor.check(),
        monitor.column(),
        monitor.metric(),
        monitor.series(),
        state(monitor, now),
        latest == null ? null : latest.at(),
        latest == null ? null : latest.value(),
        latest == null ? null : latest.band().low(),
        latest == null ? null : latest.band().expected(),
        latest == null ? null : latest.band().high(),
        latest == null ? null : latest.band().confidence(),
        monitor.outcome(),
        monitor.message(),
        monitor.onAnomaly(),
        monitor.mutedUntil(),
        monitor.arrivedAt(),
        monitor.dueAt());
  }

  private static String state(Monitor monitor, Instant now) {
    if (monitor.isMuted(now)) {
      return "muted";
    } else if (monitor.outcome() == null) {
      return "learning";
    }
    return monitor.outcome() == Outcome.PASS ? "usual" : "anomaly";
  }
}
