package io.meshwork.quality.monitor;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.quality.metric.MetricNames;
import java.util.Locale;
import java.util.Set;

/** What a monitor watches. */
public enum MonitorKind {
  /** When the dataset is written. */
  FRESHNESS,
  /** How much there is of it, or is written at a time. */
  VOLUME,
  /** Its columns and their types. */
  SCHEMA,
  /** Any other metric. */
  METRIC;

  private static final Set<String> VOLUMES =
      Set.of(
          MetricNames.ROW_COUNT,
          MetricNames.BYTES,
          MetricNames.FILE_COUNT,
          MetricNames.WRITTEN_ROWS,
          MetricNames.WRITTEN_BYTES,
          MetricNames.WRITTEN_FILES);

  /** The word for it, such as {@code freshness}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MonitorKind of(String metric, String column) {
    if (!column.isEmpty()) {
      return METRIC;
    } else if (metric.equals(MetricNames.MINUTES_BETWEEN_ARRIVALS)) {
      return FRESHNESS;
    }
    return VOLUMES.contains(metric) ? VOLUME : METRIC;
  }
}
