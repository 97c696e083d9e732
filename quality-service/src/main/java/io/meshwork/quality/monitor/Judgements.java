package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.metric.ChartRange;
import io.meshwork.quality.monitor.baseline.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What was judged, and what was said of it. */
@ApplicationScoped
class Judgements {

  static final int MAX_HISTORY = 3000;
  private static final int MAX_ANOMALIES = 500;
  private static final Duration MEMORY = Duration.ofDays(400);

  /** What is known to have been wrong is not learned from. */
  private static final String HISTORY =
      """
      SELECT point.at, point.value, coalesce(judged.feedback = 'EXPECTED', false) AS is_accepted
      FROM (
        SELECT at, value FROM metric_point WHERE series = ? AND at >= ? ORDER BY at DESC LIMIT %d
      ) AS point
      LEFT JOIN monitor_judgement AS judged ON judged.monitor = ? AND judged.at = point.at
      WHERE judged.feedback IS DISTINCT FROM 'CONFIRMED' OR point.at >= ?
      ORDER BY point.at
      """
          .formatted(MAX_HISTORY);

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
  private static final String BAND =
      """
      SELECT date_bin(make_interval(secs => ?), at, ?) AS since, count(*) AS points, avg(low) AS low,
        avg(expected) AS expected, avg(high) AS high, min(value) AS min, avg(value) AS average,
        max(value) AS max
      FROM monitor_judgement WHERE monitor = ? AND at >= ? AND at < ? GROUP BY since ORDER BY since
      """;
  private static final String SAY =
      "UPDATE monitor_judgement SET feedback = ?, actor = ?, told_at = ? WHERE monitor = ? AND at = ?";

  private final DataSource dataSource;
  private final Statements statements;

  Judgements(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** The values of a series up to its latest, with those not judged yet; the latest at most. */
  List<Observation> history(Monitor monitor, long series, Instant latest) {
    Instant news = monitor.latest() == null ? Instant.EPOCH : monitor.latest().at();
    if (monitor.kind() != MonitorKind.FRESHNESS) {
      news = news.plus(1, ChronoUnit.MICROS);
    }
    return statements.list(
        HISTORY,
        row ->
            new Observation(
                Statements.instant(row, "at"), row.getDouble("value"), row.getBoolean(3)),
        series,
        latest.minus(MEMORY),
        monitor.id(),
        news);
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

  Optional<AnomalyView> find(long monitor, Instant at) {
    return statements
        .list(SELECT + "WHERE monitor = ? AND at = ?", Judgements::view, monitor, at)
        .stream()
        .findFirst();
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

  void say(long monitor, Instant at, Feedback feedback, String actor, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var say = connection.prepareStatement(SAY)) {
      say.setString(1, feedback.name());
      say.setString(2, actor);
      say.setObject(3, now.atOffset(ZoneOffset.UTC));
      say.setLong(4, monitor);
      say.setObject(5, at.atOffset(ZoneOffset.UTC));
      say.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Judgements cannot be written", failed);
    }
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
