package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Series with values that nobody has judged yet. */
@ApplicationScoped
class MonitorQueue {

  /** What others read of a dataset tells of them, not of it. */
  private static final String ADD =
      """
      INSERT INTO monitor_queue AS waiting (series, held_until)
      SELECT id, now() + ? * interval '1 ms' FROM metric_series
      WHERE id = ANY (?) AND metric NOT IN ('%s', '%s', '%s')
      ON CONFLICT (series) DO UPDATE SET revision = waiting.revision + 1
      """
          .formatted(MetricNames.READ_ROWS, MetricNames.READ_BYTES, MetricNames.READ_FILES);

  private static final String TAKE =
      """
      WITH taken AS (
        UPDATE monitor_queue SET held_until = now() + ? * interval '1 ms'
        WHERE series IN (
          SELECT series FROM monitor_queue WHERE held_until <= now()
          ORDER BY held_until LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING series, revision)
      SELECT taken.series, taken.revision, series.dataset, series.column_name, series.metric
      FROM taken JOIN metric_series AS series ON series.id = taken.series
      """;
  private static final String REMOVE =
      "DELETE FROM monitor_queue WHERE series = ? AND revision = ?";
  private static final String RELEASE =
      "UPDATE monitor_queue SET held_until = now() + ? * interval '1 ms' WHERE series = ?";

  private final Statements statements;
  private final MonitorConfig config;

  MonitorQueue(Statements statements, MonitorConfig config) {
    this.statements = statements;
    this.config = config;
  }

  /** A series that the caller holds. */
  record Held(long series, long revision, Urn dataset, String column, String metric) {}

  void add(Collection<Long> series) {
    statements.update(ADD, config.gather().toMillis(), Many.numbers(series));
  }

  /** Those that wait longest; they are the caller's for a while. */
  List<Held> take(int limit) {
    return statements.list(TAKE, MonitorQueue::held, config.lease().toMillis(), limit);
  }

  /** A series is judged as it was when it was taken; if more came meanwhile, it waits again. */
  void done(Held held) {
    if (statements.update(REMOVE, held.series(), held.revision()) == 0) {
      statements.update(RELEASE, config.gather().toMillis(), held.series());
    }
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("series"),
        row.getLong("revision"),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        row.getString("column_name"),
        row.getString("metric"));
  }
}
