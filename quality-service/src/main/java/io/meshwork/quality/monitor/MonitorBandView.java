package io.meshwork.quality.monitor;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was usual over time, as it was known when each value was judged.
 *
 * @param from beginning of the first bucket
 * @param seconds what a bucket spans
 * @param buckets those in which values were judged, in the order of time
 * @param anomalies the latest 500 at most, the latest first
 */
@Schema(name = "MonitorBand")
public record MonitorBandView(
    Instant from, long seconds, List<Bucket> buckets, List<AnomalyView> anomalies) {

  /**
   * The values of a while.
   *
   * @param low on average; expected and high likewise
   * @param min of the values; average and max likewise
   */
  @Schema(name = "MonitorBandBucket")
  public record Bucket(
      Instant at,
      long points,
      double low,
      double expected,
      double high,
      double min,
      double average,
      double max) {}
}
