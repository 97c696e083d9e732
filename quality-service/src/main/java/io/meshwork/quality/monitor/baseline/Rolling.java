package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;
import java.util.List;

/** The level of each day: the median of the medians of the days around it. */
final class Rolling {

  /** Days with values to either side, so that a week is seen. */
  private static final int REACH = 3;

  private Rolling() {}

  /** The level around each value. */
  static double[] levels(List<Observation> history, double[] values) {
    Daily daily = Daily.of(history, values);
    double[] smooth = new double[daily.medians().length];
    Arrays.setAll(
        smooth,
        i ->
            Robust.median(
                Arrays.copyOfRange(
                    daily.medians(),
                    Math.max(0, i - REACH),
                    Math.min(smooth.length, i + REACH + 1))));
    double[] levels = new double[values.length];
    int day = 0;
    for (int i = 0; i < levels.length; i++) {
      if (i > 0 && history.get(i).day() != history.get(i - 1).day()) {
        day++;
      }
      levels[i] = smooth[day];
    }
    return levels;
  }
}
