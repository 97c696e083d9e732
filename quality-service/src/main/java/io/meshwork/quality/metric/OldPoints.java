package io.meshwork.quality.metric;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points that need not be kept any longer. A series stays, and keeps its latest value. */
@ApplicationScoped
@Transactional
class OldPoints {

  private static final String DATASETS =
      """
      SELECT dataset FROM metric_series WHERE first_at < ? AND dataset_key > ?
      GROUP BY dataset_key, dataset ORDER BY dataset_key LIMIT ?
      """;

  private static final String POINTS =
      """
      DELETE FROM metric_point USING metric_series AS series
      WHERE series.dataset_key = ? AND metric_point.series = series.id AND metric_point.at < ?
      """;

  /** Which are whole, as the time is one. */
  private static final String HOURS =
      """
      DELETE FROM metric_hour USING metric_series AS series
      WHERE series.dataset_key = ? AND metric_hour.series = series.id AND metric_hour.hour < ?
      """;

  private static final String SERIES =
      """
      UPDATE metric_series AS series SET
        points = (
          SELECT coalesce(sum(hours.points), 0) FROM metric_hour AS hours WHERE hours.series = series.id),
        first_at = (
          SELECT min(point.at) FROM metric_point AS point WHERE point.series = series.id)
      WHERE dataset_key = ? AND first_at < ?
      """;

  private static final UUID FIRST = new UUID(0, 0);

  private final Statements statements;
  private final UrnLocks locks;

  OldPoints(Statements statements, UrnLocks locks) {
    this.statements = statements;
    this.locks = locks;
  }

  /** Some of the datasets that have older points, in the order of their keys, after one of them. */
  List<Urn> datasets(Instant before, @Nullable Urn after, int limit) {
    return statements.list(
        DATASETS,
        row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)),
        before,
        after == null ? FIRST : after.key(),
        limit);
  }

  /**
   * Forgets the points of a dataset before a time.
   *
   * @param before a whole hour
   */
  void forget(Urn dataset, Instant before) {
    locks.lock(dataset);
    statements.update(POINTS, dataset.key(), before);
    statements.update(HOURS, dataset.key(), before);
    statements.update(SERIES, dataset.key(), before);
  }
}
