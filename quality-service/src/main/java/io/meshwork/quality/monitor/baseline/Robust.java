package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;

/** Statistics that a few wild values hardly move. */
final class Robust {

  /** Makes the median absolute deviation of normal noise its standard deviation. */
  private static final double NORMAL = 1.4826;

  private Robust() {}

  static double median(double[] values) {
    return quantile(values, 0.5);
  }

  /** Interpolated between neighbours; of at least one value. */
  static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The standard deviation, if the values were normal but for a few, around {@code center}. */
  static double spread(double[] values, double center) {
    return NORMAL * median(Arrays.stream(values).map(value -> Math.abs(value - center)).toArray());
  }

  /** The median slope between any two of the points (Theil and Sen). */
  static double slope(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
      }
    }
    return count == 0 ? 0 : median(slopes);
  }
}
