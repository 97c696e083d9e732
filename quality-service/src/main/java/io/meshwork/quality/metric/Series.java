package io.meshwork.quality.metric;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Series and their points, for those who look at them. */
@ApplicationScoped
class Series {

  private static final String SELECT =
      """
      SELECT id, dataset, column_name, metric, points, first_at, last_at, last_value
      FROM metric_series
      """;
  private static final String PAGE =
      SELECT + "WHERE dataset_key = ? AND id > ? ORDER BY id LIMIT ?";

  private static final String NAMED =
      SELECT + "WHERE dataset_key = ? AND name_key = md5(?::text || chr(10) || ?::text)::uuid";

  /** No {@code avg}, which cannot cope with the squares of large values. */
  private static final String POINTS =
      """
      SELECT date_bin(make_interval(secs => ?), at, ?) AS since, count(*) AS points, min(value) AS min,
        sum(value) / count(*) AS average, max(value) AS max
      FROM metric_point WHERE series = ? AND at >= ? AND at < ? GROUP BY since ORDER BY since
      """;

  private static final String HOURS =
      """
      SELECT date_bin(make_interval(secs => ?), hour, ?) AS since, sum(points)::bigint AS points,
        min(min) AS min, sum(sum) / sum(points) AS average, max(max) AS max
      FROM metric_hour WHERE series = ? AND hour >= ? AND hour < ? GROUP BY since ORDER BY since
      """;

  private final Statements statements;

  Series(Statements statements) {
    this.statements = statements;
  }

  Optional<SeriesView> find(long id) {
    return statements.list(SELECT + "WHERE id = ?", Series::view, id).stream().findFirst();
  }

  Optional<Long> find(Urn dataset, String column, String metric) {
    return statements.list(NAMED, row -> row.getLong("id"), dataset.key(), metric, column).stream()
        .findFirst();
  }

  /** Those of a dataset after one, in the order in which they were first told. */
  List<SeriesView> after(Urn dataset, long id, int limit) {
    return statements.list(PAGE, Series::view, dataset.key(), id, limit);
  }

  List<ChartView.Bucket> chart(long id, ChartRange range) {
    Duration width = range.width();
    return statements.list(
        range.isHourly() ? HOURS : POINTS,
        Series::bucket,
        (double) width.toSeconds(),
        range.from(),
        id,
        range.from(),
        range.to());
  }

  private static SeriesView view(ResultSet row) throws SQLException {
    return new SeriesView(
        row.getLong("id"),
        row.getString("dataset"),
        row.getString("column_name"),
        row.getString("metric"),
        row.getLong("points"),
        Statements.instantOrNull(row, "first_at"),
        Statements.instantOrNull(row, "last_at"),
        row.getObject("last_value", Double.class));
  }

  private static ChartView.Bucket bucket(ResultSet row) throws SQLException {
    return new ChartView.Bucket(
        Statements.instant(row, "since"),
        row.getLong("points"),
        row.getDouble("min"),
        row.getDouble("average"),
        row.getDouble("max"));
  }
}
