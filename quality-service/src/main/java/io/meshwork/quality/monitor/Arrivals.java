package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricNames;
import io.meshwork.quality.metric.MetricService;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes of datasets that monitors of freshness have not seen yet. */
@ApplicationScoped
class Arrivals {

  /** Clocks go wrong: what was written in another century, or will be, says nothing. */
  private static final String ADD_RUNS =
      """
      INSERT INTO monitor_arrival (dataset_key, at, dataset)
      SELECT DISTINCT ON (written.dataset_key, written.at) written.dataset_key, written.at, written.dataset
      FROM job_run JOIN run_flow AS written ON written.run = job_run.id AND written.is_output
      WHERE job_run.id = ANY (?) AND job_run.state = 'COMPLETED' AND written.at BETWEEN ? AND ?
      ON CONFLICT DO NOTHING
      """;

  /** Where lineage knows of no write, that its size was told stands for one. */
  private static final String ADD_POINTS =
      """
      INSERT INTO monitor_arrival (dataset_key, at, dataset)
      SELECT DISTINCT ON (series.dataset_key, point.at) series.dataset_key, point.at, series.dataset
      FROM metric_series AS series
      LEFT JOIN monitor ON monitor.dataset_key = series.dataset_key AND monitor.kind = 'FRESHNESS'
      JOIN metric_point AS point ON point.series = series.id
        AND point.at > coalesce(monitor.arrived_at, '-infinity')
      WHERE series.id = ANY (?) AND series.column_name = '' AND series.metric IN ('%s', '%s', '%s', '%s')
        AND NOT EXISTS (
          SELECT 1 FROM run_flow WHERE run_flow.dataset_key = series.dataset_key AND run_flow.is_output)
      ON CONFLICT DO NOTHING
      """
          .formatted(
              MetricNames.ROW_COUNT,
              MetricNames.BYTES,
              MetricNames.WRITTEN_ROWS,
              MetricNames.WRITTEN_BYTES);

  private static final String HOLD =
      """
      UPDATE monitor_arrival AS held SET held_until = now() + ? * interval '1 ms'
      FROM (
        SELECT dataset_key, at FROM monitor_arrival WHERE held_until <= now()
        ORDER BY held_until LIMIT ? FOR UPDATE SKIP LOCKED
      ) AS next
      WHERE held.dataset_key = next.dataset_key AND held.at = next.at
      RETURNING held.dataset
      """;

  private static final String TAKE =
      """
      WITH taken AS (DELETE FROM monitor_arrival WHERE dataset_key = ? RETURNING at)
      SELECT at FROM taken ORDER BY at
      """;

  private final Statements statements;
  private final MetricService metrics;
  private final MonitorConfig config;

  Arrivals(Statements statements, MetricService metrics, MonitorConfig config) {
    this.statements = statements;
    this.metrics = metrics;
    this.config = config;
  }

  void addRuns(Collection<Long> runs) {
    statements.update(ADD_RUNS, Many.numbers(runs), ResultService.FIRST, metrics.latest());
  }

  void addPoints(Collection<Long> series) {
    statements.update(ADD_POINTS, Many.numbers(series));
  }

  /** The datasets of those writes that wait longest; they are the caller's for a while. */
  Set<Urn> hold(int limit) {
    return new HashSet<>(
        statements.list(
            HOLD,
            row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)),
            config.lease().toMillis(),
            limit));
  }

  /** When a dataset was written, in the order of time; the caller deals with it. */
  List<Instant> take(Urn dataset) {
    return statements.list(TAKE, row -> Statements.instant(row, "at"), dataset.key());
  }
}
