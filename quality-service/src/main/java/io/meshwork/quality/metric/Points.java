package io.meshwork.quality.metric;

import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Writes points, in the transaction of the current thread, which holds their datasets locked. */
@ApplicationScoped
class Points {

  private static final String ADD_SERIES =
      """
      INSERT INTO metric_series (dataset, column_name, metric)
      SELECT DISTINCT dataset, column_name, metric
      FROM unnest(?::text[], ?::text[], ?::text[]) AS new (dataset, column_name, metric)
      WHERE NOT EXISTS (
        SELECT 1 FROM metric_series AS known
        WHERE known.dataset_key = md5(new.dataset)::uuid
          AND known.name_key = md5(new.metric || chr(10) || new.column_name)::uuid)
      ON CONFLICT DO NOTHING
      """;

  /**
   * With the hours and the series that they change; gives the new points of each series. Of two of
   * one instant the one told first counts.
   */
  private static final String ADD =
      """
      WITH told AS (
        SELECT DISTINCT ON (series.id, new.at) series.id AS series, new.at, new.value
        FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::float8[])
          WITH ORDINALITY AS new (dataset, column_name, metric, at, value, place)
        JOIN metric_series AS series ON series.dataset_key = md5(new.dataset)::uuid
          AND series.name_key = md5(new.metric || chr(10) || new.column_name)::uuid
        ORDER BY series.id, new.at, new.place
      ), added AS (
        INSERT INTO metric_point (series, at, value) SELECT series, at, value FROM told
        ON CONFLICT (series, at) DO NOTHING
        RETURNING series, at, value
      ), hours AS (
        INSERT INTO metric_hour AS known (series, hour, points, sum, min, max)
        SELECT series, date_trunc('hour', at, 'UTC'), count(*), sum(value), min(value), max(value)
        FROM added GROUP BY 1, 2
        ON CONFLICT (series, hour) DO UPDATE SET
          points = known.points + excluded.points, sum = known.sum + excluded.sum,
          min = least(known.min, excluded.min), max = greatest(known.max, excluded.max)
      ), news AS (
        SELECT series, count(*) AS points, min(at) AS first_at, max(at) AS last_at,
          (array_agg(value ORDER BY at DESC))[1] AS last_value
        FROM added GROUP BY series
      )
      UPDATE metric_series AS known SET
        points = known.points + news.points,
        first_at = least(known.first_at, news.first_at),
        last_at = greatest(known.last_at, news.last_at),
        last_value = CASE WHEN known.last_at > news.last_at THEN known.last_value ELSE news.last_value END
      FROM news WHERE known.id = news.series
      RETURNING known.id, news.points
      """;

  private final DataSource dataSource;

  Points(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Writes points; gives the number of those that were new, by their series. */
  Map<Long, Long> add(List<Point> points) {
    if (points.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = dataSource.getConnection();
        var series = new RowsStatement<>(connection, ADD_SERIES, points);
        var add = new RowsStatement<>(connection, ADD, points)) {
      names(series).update();
      return read(
          names(add).column("timestamptz", Point::at).column("float8", Point::value).query());
    } catch (SQLException failed) {
      throw new IllegalStateException("Points cannot be written", failed);
    }
  }

  private static RowsStatement<Point> names(RowsStatement<Point> statement) throws SQLException {
    return statement
        .column("text", point -> point.dataset().toString())
        .column("text", Point::column)
        .column("text", Point::metric);
  }

  private static Map<Long, Long> read(ResultSet rows) throws SQLException {
    var added = new HashMap<Long, Long>();
    while (rows.next()) {
      added.put(rows.getLong(1), rows.getLong(2));
    }
    return added;
  }
}
