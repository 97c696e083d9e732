package io.meshwork.quality.monitor;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.report.Dimensions;
import io.meshwork.quality.report.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What watches one side of a dataset.
 *
 * @param series that it learns from; null of the schema, and of freshness before the second arrival
 * @param column empty unless it watches one
 * @param metric empty if it has no series
 * @param onAnomaly outcome of its check when there is one
 * @param latest what was judged last; null while it learns
 * @param outcome of its check; null while it learns
 * @param arrivedAt of freshness: when the dataset was written last
 * @param dueAt of freshness: when it is written next at the latest; null once it is overdue
 * @param isUntold whether no result tells how it stands, as it was judged while it was muted
 */
record Monitor(
    long id,
    Urn dataset,
    MonitorKind kind,
    @Nullable Long series,
    String column,
    String metric,
    Outcome onAnomaly,
    @Nullable Instant mutedUntil,
    @Nullable Judgement latest,
    @Nullable Outcome outcome,
    String message,
    @Nullable Instant arrivedAt,
    @Nullable Instant dueAt,
    List<LostColumn> lost,
    boolean isUntold) {

  private static final int MAX_NAME = 200;

  boolean isMuted(Instant now) {
    return mutedUntil != null && mutedUntil.isAfter(now);
  }

  /** Name of its check, unique in its dataset. */
  String check() {
    String name =
        OwnChecks.OF_MONITORS
            + switch (kind) {
              case FRESHNESS, SCHEMA -> kind.word();
              case VOLUME -> "volume/" + metric;
              case METRIC ->
                  column.isEmpty() ? "metric/" + metric : "column/" + part(column) + "/" + metric;
            };
    return name.length() <= MAX_NAME ? name : Texts.digested(name, name, MAX_NAME);
  }

  /** In which a slash ends nothing. */
  private static String part(String column) {
    return column.replace("%", "%25").replace("/", "%2F");
  }

  Dimension dimension() {
    return switch (kind) {
      case FRESHNESS -> Dimension.TIMELINESS;
      case VOLUME -> Dimension.COMPLETENESS;
      case SCHEMA -> Dimension.CONFORMITY;
      case METRIC -> Dimensions.of(metric);
    };
  }
}
