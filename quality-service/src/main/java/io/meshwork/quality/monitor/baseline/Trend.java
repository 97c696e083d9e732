package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The level of the last week, and how it grows: by the median slope of the last four weeks, or of
 * the last 60 values if that is longer, once they span two weeks.
 */
final class Trend {

  private static final double DAY = 86_400;
  private static final double WINDOW = 28;
  private static final int LEAST = 60;
  private static final double DAYS_TO_KNOW = 14;

  /** What the level of today is told by: a week, or two weeks' values a day. */
  private static final double CURRENT = 7;

  private static final int LEAST_CURRENT = 14;

  private final double slope;
  private final double level;
  private final double[] residuals;
  private final int first;
  private final double youngJump;

  private Trend(double slope, double level, double[] residuals, int first, double youngJump) {
    this.slope = slope;
    this.level = level;
    this.residuals = residuals;
    this.first = first;
    this.youngJump = youngJump;
  }

  static Trend of(List<Observation> history, Shifts shifts) {
    double[] values = shifts.aligned();
    int first = first(history);
    List<Observation> recent = history.subList(first, values.length);
    double[] window = Arrays.copyOfRange(values, first, values.length);
    Daily daily = Daily.of(recent, window);
    double slope = daily.span() < DAYS_TO_KNOW ? 0 : Robust.slope(daily.days(), daily.medians());
    double[] residuals = window.clone();
    double[] around = Rolling.levels(recent, window);
    Arrays.setAll(residuals, i -> window[i] - around[i]);
    double[] current =
        IntStream.range(Math.max(current(history), shifts.start()), values.length)
            .mapToDouble(i -> values[i] - slope * history.get(i).seconds() / DAY)
            .toArray();
    double level = Robust.median(current);
    return new Trend(slope, level, residuals, first, shifts.youngJump());
  }

  double at(double seconds) {
    return level + slope * seconds / DAY;
  }

  /** How far it has jumped just now; 0 if it has not. */
  double youngJump() {
    return youngJump;
  }

  /** How far the values from {@link #first} on are from the level of their days. */
  double[] residuals() {
    return residuals;
  }

  /** Index of the first value that counts. */
  int first() {
    return first;
  }

  private static int first(List<Observation> history) {
    return since(history, WINDOW, LEAST);
  }

  private static int current(List<Observation> history) {
    return since(history, CURRENT, LEAST_CURRENT);
  }

  /** Index of the first value of the last days, or of the last values if these are more. */
  private static int since(List<Observation> history, double days, int least) {
    double since = history.getLast().seconds() - days * DAY;
    int first = 0;
    while (first < history.size() - least && history.get(first).seconds() < since) {
      first++;
    }
    return first;
  }
}
