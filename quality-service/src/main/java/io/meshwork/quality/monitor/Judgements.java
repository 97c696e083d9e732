package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.metric.ChartRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** What was judged, and what was said of it. */
@ApplicationScoped
class Judgements {

  private static final int MAX_ANOMALIES = 500;

  /** A value that was judged while it grew, such as time since a write, is judged again. */
  private static final String ADD =
      """
      INSERT INTO monitor_judgement AS known (monitor, at, value, low, expected, high, confidence, is_anomaly)
      SELECT * FROM unnest(?::bigint[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float8[], ?::float8[],
        ?::float8[], ?::boolean[])
      ON CONFLICT (monitor, at) DO UPDATE SET
        value = excluded.value, low = excluded.low, expected = excluded.expected, high = excluded.high,
        confidence = excluded.confidence, is_anomaly = excluded.is_anomaly
      """;

  private static final String SELECT =
      """
      SELECT at, value, low, expected, high, confidence, is_anomaly, feedback, actor, told_at
      FROM monitor_judgement
      """;
  private static final String ANOMALIES =
      SELECT
          + "WHERE monitor = ? AND at >= ? AND at < ? AND is_anomaly ORDER BY at DESC LIMIT "
          + MAX_ANOMALIES;

  /** No {@code avg}, which cannot cope with the squares of large values. */
  private static final String BAND =
      """
      SELECT date_bin(make_interval(secs => ?), at, ?) AS since, count(*) AS points, sum(low) / count(*) AS low,
        sum(expected) / count(*) AS expected, sum(high) / count(*) AS high, min(value) AS min,
        sum(value) / count(*) AS average, max(value) AS max
      FROM monitor_judgement WHERE monitor = ? AND at >= ? AND at < ? GROUP BY since ORDER BY since
      """;

  private static final String SAY =
      "UPDATE monitor_judgement SET feedback = ?, actor = ?, told_at = ? WHERE monitor = ? AND at = ?";

  private static final String FORGET =
      """
      DELETE FROM monitor_judgement AS judged USING monitor
      WHERE judged.monitor = monitor.id AND judged.at < ? AND judged.at <> monitor.judged_at
      """;

  private final DataSource dataSource;
  private final Statements statements;

  Judgements(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  void add(Monitor monitor, Collection<Judgement> judgements) {
    try (Connection connection = dataSource.getConnection();
        var add = new RowsStatement<>(connection, ADD, judgements)) {
      add.column("bigint", _ -> monitor.id())
          .column("timestamptz", Judgement::at)
          .column("float8", Judgement::value)
          .column("float8", judgement -> judgement.band().low())
          .column("float8", judgement -> judgement.band().expected())
          .column("float8", judgement -> judgement.band().high())
          .column("float8", judgement -> judgement.band().confidence())
          .column("boolean", Judgement::isAnomaly)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Judgements cannot be written", failed);
    }
  }

  /** The anomalies of a stretch of time, the latest first. */
  List<AnomalyView> anomalies(long monitor, ChartRange range) {
    return statements.list(ANOMALIES, Judgements::view, monitor, range.from(), range.to());
  }

  List<MonitorBandView.Bucket> band(long monitor, ChartRange range) {
    return statements.list(
        BAND,
        Judgements::bucket,
        (double) range.width().toSeconds(),
        range.from(),
        monitor,
        range.from(),
        range.to());
  }

  /** How many values that was said of: one, or none. */
  int say(long monitor, Instant at, Feedback feedback, String actor, Instant now) {
    return statements.update(SAY, feedback.name(), actor, now, monitor, at);
  }

  /** Forgets what was judged before a time; of each monitor what was judged last stays. */
  void forget(Instant before) {
    statements.update(FORGET, before);
  }

  private static AnomalyView view(ResultSet row) throws SQLException {
    String feedback = row.getString("feedback");
    return new AnomalyView(
        Statements.instant(row, "at"),
        row.getDouble("value"),
        row.getDouble("low"),
        row.getDouble("expected"),
        row.getDouble("high"),
        row.getBoolean("is_anomaly"),
        feedback == null ? null : Feedback.valueOf(feedback),
        row.getString("actor"),
        Statements.instantOrNull(row, "told_at"));
  }

  private static MonitorBandView.Bucket bucket(ResultSet row) throws SQLException {
    return new MonitorBandView.Bucket(
        Statements.instant(row, "since"),
        row.getLong("points"),
        row.getDouble("low"),
        row.getDouble("expected"),
        row.getDouble("high"),
        row.getDouble("min"),
        row.getDouble("average"),
        row.getDouble("max"));
  }
}
