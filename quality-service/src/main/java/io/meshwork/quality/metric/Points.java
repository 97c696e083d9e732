package io.meshwork.quality.metric;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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
  private static final String TOLD =
      """
      SELECT DISTINCT ON (series.id, new.at) series.id AS series, new.at, new.value
      FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::float8[])
        AS new (dataset, column_name, metric, at, value)
      JOIN metric_series AS series ON series.dataset_key = md5(new.dataset)::uuid
        AND series.name_key = md5(new.metric || chr(10) || new.column_name)::uuid
      """;

  /** Checks with results that no point tells of yet. What monitors judge is no measurement. */
  private static final String CHECKED =
      """
      FROM quality_check AS checked
      LEFT JOIN metric_series AS series ON series.dataset_key = checked.dataset_key
        AND series.name_key = md5('%s' || checked.name || chr(10) || checked.column_name)::uuid
      WHERE checked.dataset_key = ANY (?) AND abs(checked.value) <= %g
        AND checked.name NOT LIKE 'monitor/%%'
        AND checked.measured_at > coalesce(series.last_at, '-infinity')
      """
          .formatted(MetricNames.OF_CHECK, MetricService.MAX_VALUE);

  private static final String ADD_CHECKS =
      "INSERT INTO metric_series (dataset, column_name, metric) "
          + "SELECT checked.dataset, checked.column_name, '%s' || checked.name "
              .formatted(MetricNames.OF_CHECK)
          + CHECKED
          + " AND series.id IS NULL";
  private static final String TOLD_BY_CHECKS =
      """
      SELECT news.series, result.measured_at AS at, result.value
      FROM (SELECT series.id AS series, checked.id, series.last_at %s) AS news
      JOIN check_result AS result ON result.check_id = news.id
        AND result.measured_at > coalesce(news.last_at, '-infinity') AND abs(result.value) <= %g
      """
          .formatted(CHECKED, MetricService.MAX_VALUE);

  /** With the hours and the series that they change; gives the new points of each series. */
  private static final String ADD =
      """
      WITH told AS (%s),
      added AS (
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
    try (Connection connection = dataSource.getConnection();
        var series = new RowsStatement<>(connection, ADD_SERIES, points);
        var add = new RowsStatement<>(connection, ADD.formatted(TOLD), points)) {
      names(series).update();
      return read(
          names(add).column("timestamptz", Point::at).column("float8", Point::value).query());
    } catch (SQLException failed) {
      throw new IllegalStateException("Points cannot be written", failed);
    }
  }

  /** Writes what checks measured since their latest points. */
  Map<Long, Long> addChecked(Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var series = new RowsStatement<>(connection, ADD_CHECKS, datasets);
        var add = new RowsStatement<>(connection, ADD.formatted(TOLD_BY_CHECKS), datasets)) {
      series.column("uuid", Urn::key).update();
      return read(add.column("uuid", Urn::key).query());
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
