package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.monitor.baseline.Baseline;
import io.meshwork.quality.monitor.baseline.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reads what monitors learn from and judge: of what is told more often than every quarter of an
 * hour one value of each, over a month; of all else every value.
 */
@ApplicationScoped
class Histories {

  private static final int MAX_VALUES = 3000;
  private static final Duration MEMORY = Duration.ofDays(400);
  private static final Duration DENSE = Duration.ofMinutes(15);

  /** As many quarters of an hour as there may be values. */
  private static final Duration MEMORY_OF_DENSE = DENSE.multipliedBy(MAX_VALUES);

  /** Of a series at once; of more only the latest are judged, the others learned from. */
  private static final int MAX_JUDGED = 100;

  /** What is known to have been wrong is not learned from. */
  private static final String LATEST =
      """
      SELECT point.at, point.value, coalesce(judged.feedback = 'EXPECTED', false) AS is_accepted
      FROM (
        SELECT at, value FROM metric_point WHERE series = ? AND at >= ? ORDER BY at DESC LIMIT ?
      ) AS point
      LEFT JOIN monitor_judgement AS judged ON judged.monitor = ? AND judged.at = point.at
      WHERE judged.feedback IS DISTINCT FROM 'CONFIRMED' OR point.at >= ?
      ORDER BY point.at
      """;

  /**
   * The first value of each stretch of about a quarter of an hour, and what was accepted. The
   * stretches begin at other minutes every time, so that what happens at certain minutes is neither
   * all that is learned from nor never seen.
   */
  private static final String THINNED =
      """
      SELECT point.at, point.value, coalesce(judged.feedback = 'EXPECTED', false) AS is_accepted
      FROM (
        SELECT first.at, first.value
        FROM (
          SELECT to_timestamp(quarter * 900 + quarter * 557 % 900) AS since,
            to_timestamp((quarter + 1) * 900 + (quarter + 1) * 557 % 900) AS until
          FROM generate_series(?::bigint, ?::bigint) AS quarter
        ) AS stretch
        CROSS JOIN LATERAL (
          SELECT at, value FROM metric_point
          WHERE series = ? AND at >= stretch.since AND at < stretch.until ORDER BY at LIMIT 1
        ) AS first
        UNION
        SELECT accepted.at, accepted.value FROM monitor_judgement AS said
        JOIN metric_point AS accepted ON accepted.series = ? AND accepted.at = said.at
        WHERE said.monitor = ? AND said.is_anomaly AND said.feedback = 'EXPECTED' AND said.at >= ?
      ) AS point
      LEFT JOIN monitor_judgement AS judged ON judged.monitor = ? AND judged.at = point.at
      WHERE judged.feedback IS DISTINCT FROM 'CONFIRMED' AND point.at < ?
      ORDER BY point.at
      """;

  private final Statements statements;

  Histories(Statements statements) {
    this.statements = statements;
  }

  /** What is learned from of a series whose latest value is told, and what is to be judged. */
  History of(Monitor monitor, long series, Instant latest) {
    List<Observation> values =
        statements.list(
            LATEST,
            Histories::observation,
            series,
            latest.minus(MEMORY),
            MAX_VALUES,
            monitor.id(),
            firstNews(monitor));
    int first = firstToJudge(values, monitor);
    List<Observation> news = values.subList(first, values.size());
    return new History(
        isDense(values) && !news.isEmpty()
            ? thinned(monitor, series, news.getFirst().at())
            : values.subList(0, first),
        news);
  }

  private List<Observation> thinned(Monitor monitor, long series, Instant before) {
    Instant since = before.minus(MEMORY_OF_DENSE);
    return statements.list(
        THINNED,
        Histories::observation,
        since.getEpochSecond() / DENSE.toSeconds(),
        before.getEpochSecond() / DENSE.toSeconds(),
        series,
        series,
        monitor.id(),
        since,
        monitor.id(),
        before);
  }

  private static boolean isDense(List<Observation> values) {
    return values.size() > 1
        && Duration.between(values.getFirst().at(), values.getLast().at())
                .compareTo(DENSE.multipliedBy(values.size() - 1))
            < 0;
  }

  /** From when on values may be news, however they were said to have been. */
  private static Instant firstNews(Monitor monitor) {
    if (monitor.latest() == null) {
      return Instant.EPOCH;
    }
    Instant judged = monitor.latest().at();
    return monitor.kind() == MonitorKind.FRESHNESS ? judged : judged.plus(1, ChronoUnit.MICROS);
  }

  /** Where what was judged before is too little to learn from, the latest alone is judged. */
  private static int firstToJudge(List<Observation> all, Monitor monitor) {
    Judgement last = monitor.latest();
    int first = all.size();
    while (last != null && first > 0 && isNews(all.get(first - 1), last)) {
      first--;
    }
    return last == null || first < Baseline.MIN_VALUES
        ? Math.max(0, all.size() - 1)
        : Math.max(first, all.size() - MAX_JUDGED);
  }

  /** An interval that was told to be overdue has another length when it is over. */
  private static boolean isNews(Observation value, Judgement last) {
    return value.at().isAfter(last.at())
        || (value.at().equals(last.at()) && value.value() != last.value());
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        Statements.instant(row, "at"), row.getDouble("value"), row.getBoolean("is_accepted"));
  }
}
