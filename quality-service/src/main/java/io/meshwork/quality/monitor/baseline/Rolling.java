package io.meshwork.quality.monitor.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The level of each day: the median of the medians of the days around it. */
final class Rolling {

  /** Days with values to either side, so that a week is seen. */
  private static final int REACH = 3;

  private Rolling() {}

  /** The median of each day that has values; x is in days. */
  record Daily(double[] x, double[] y) {

    static Daily of(List<Observation> history, double[] values) {
      var x = new ArrayList<Double>();
      var y = new ArrayList<Double>();
      int from = 0;
      for (int i = 1; i <= values.length; i++) {
        if (i == values.length || history.get(i).day() != history.get(from).day()) {
          x.add((double) history.get(from).day());
          y.add(Robust.median(Arrays.copyOfRange(values, from, i)));
          from = i;
        }
      }
      return new Daily(array(x), array(y));
    }
  }

  /** The level around each value. */
  static double[] levels(List<Observation> history, double[] values) {
    Daily daily = Daily.of(history, values);
    double[] smooth = new double[daily.y().length];
    Arrays.setAll(
        smooth,
        i ->
            Robust.median(
                Arrays.copyOfRange(
                    daily.y(), Math.max(0, i - REACH), Math.min(smooth.length, i + REACH + 1))));
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

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
