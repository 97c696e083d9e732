package io.meshwork.quality.monitor.baseline;

import java.time.Instant;

/**
 * A value that a metric had.
 *
 * @param isAccepted whether people said that it is to be expected though it was taken for an
 *     anomaly
 */
public record Observation(Instant at, double value, boolean isAccepted) {

  public Observation(Instant at, double value) {
    this(at, value, false);
  }

  double seconds() {
    return at.getEpochSecond() + at.getNano() / 1e9;
  }

  long day() {
    return Math.floorDiv(at.getEpochSecond(), 86_400);
  }
}
