package io.meshwork.quality.monitor;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

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

  private final DataSource dataSource;
  private final MonitorConfig config;

  MonitorQueue(DataSource dataSource, MonitorConfig config) {
    this.dataSource = dataSource;
    this.config = config;
  }

  /** A series that the caller holds. */
  record Held(long series, long revision, Urn dataset, String column, String metric) {}

  void add(Collection<Long> series) {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(ADD)) {
      add.setLong(1, config.gather().toMillis());
      add.setArray(2, connection.createArrayOf("bigint", series.toArray()));
      add.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The queue of monitors cannot be written", failed);
    }
  }

  /** Those that wait longest; they are the caller's for a while. */
  List<Held> take(int limit) {
    try (Connection connection = dataSource.getConnection();
        var take = connection.prepareStatement(TAKE)) {
      take.setLong(1, config.lease().toMillis());
      take.setInt(2, limit);
      var rows = take.executeQuery();
      var taken = new ArrayList<Held>();
      while (rows.next()) {
        taken.add(
            new Held(
                rows.getLong("series"),
                rows.getLong("revision"),
                Urn.parse(Urn.Kind.DATASET, "dataset", rows.getString("dataset")),
                rows.getString("column_name"),
                rows.getString("metric")));
      }
      return taken;
    } catch (SQLException failed) {
      throw new IllegalStateException("The queue of monitors cannot be read", failed);
    }
  }

  /** A series is judged as it was when it was taken; if more came meanwhile, it waits again. */
  void done(Held held) {
    try (Connection connection = dataSource.getConnection();
        var remove = connection.prepareStatement(REMOVE);
        var release = connection.prepareStatement(RELEASE)) {
      remove.setLong(1, held.series());
      remove.setLong(2, held.revision());
      if (remove.executeUpdate() == 0) {
        release.setLong(1, config.gather().toMillis());
        release.setLong(2, held.series());
        release.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The queue of monitors cannot be written", failed);
    }
  }
}
