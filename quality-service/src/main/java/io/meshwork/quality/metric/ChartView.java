package io.meshwork.quality.metric;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of a series, small enough to be drawn.
 *
 * @param from beginning of the first bucket
 * @param seconds what a bucket spans
 * @param buckets those that have points, in the order of time
 */
@Schema(name = "MetricChart")
public record ChartView(SeriesView series, Instant from, long seconds, List<Bucket> buckets) {

  /**
   * The points of a while.
   *
   * @param at its beginning
   * @param points how many there are
   * @param average of their values
   */
  @Schema(name = "MetricBucket")
  public record Bucket(Instant at, long points, double min, double average, double max) {}
}
