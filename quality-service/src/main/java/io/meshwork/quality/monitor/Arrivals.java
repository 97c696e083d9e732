package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Writes of datasets that monitors of freshness have not seen yet. */
@ApplicationScoped
class Arrivals {

  private static final String ADD_RUNS =
      """
      INSERT INTO monitor_arrival (dataset_key, at, dataset)
      SELECT DISTINCT ON (written.dataset_key, written.at) written.dataset_key, written.at, written.dataset
      FROM job_run JOIN run_flow AS written ON written.run = job_run.id AND written.is_output
      WHERE job_run.id = ANY (?) AND job_run.state = 'COMPLETED'
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

  private static final String WAITING =
      "SELECT dataset FROM monitor_arrival GROUP BY dataset_key, dataset LIMIT ?";
  private static final String TAKE =
      """
      WITH taken AS (DELETE FROM monitor_arrival WHERE dataset_key = ? RETURNING at)
      SELECT at FROM taken ORDER BY at
      """;

  private final DataSource dataSource;
  private final Statements statements;

  Arrivals(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  void addRuns(Collection<Long> runs) {
    add(ADD_RUNS, runs);
  }

  void addPoints(Collection<Long> series) {
    add(ADD_POINTS, series);
  }

  /** Datasets that were written. */
  List<Urn> waiting(int limit) {
    return statements.list(
        WAITING, row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)), limit);
  }

  /** When a dataset was written, in the order of time; the caller deals with it. */
  List<Instant> take(Urn dataset) {
    return statements.list(TAKE, row -> Statements.instant(row, "at"), dataset.key());
  }

  private void add(String sql, Collection<Long> ids) {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(sql)) {
      Array array = connection.createArrayOf("bigint", ids.toArray());
      add.setArray(1, array);
      add.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Arrivals cannot be written", failed);
    }
  }
}
