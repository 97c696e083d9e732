package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The median of each day that has values. */
final class Daily {

  private final double[] days;
  private final double[] medians;

  private Daily(double[] days, double[] medians) {
    this.days = days;
    this.medians = medians;
  }

  static Daily of(List<Observation> history, double[] values) {
    int[] starts =
        IntStream.range(0, values.length)
            .filter(i -> i == 0 || history.get(i).day() != history.get(i - 1).day())
            .toArray();
    double[] days = new double[starts.length];
    double[] medians = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : values.length;
      days[i] = history.get(starts[i]).day();
      medians[i] = Robust.median(Arrays.copyOfRange(values, starts[i], end));
    }
    return new Daily(days, medians);
  }

  /** Since 1970. */
  double[] days() {
    return days;
  }

  double[] medians() {
    return medians;
  }

  double span() {
    return days[days.length - 1] - days[0];
  }
}
