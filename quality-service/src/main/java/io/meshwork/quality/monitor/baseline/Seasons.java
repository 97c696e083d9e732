package io.meshwork.quality.monitor.baseline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What the time of the day and of the week add, in UTC: the hour of the day, and the hour of the
 * week on top of it; of what is told once a day or less, the day of the week alone.
 */
final class Seasons {

  private static final int HOURS = 24;
  private static final int DAYS = 7;
  private static final double WEEKS_TO_KNOW = 2;
  private static final double WEEK = 7 * 86_400;

  /** Seconds between values from which on the hour says nothing. */
  private static final double SELDOM = 12 * 3600;

  private final Cells day;
  private final Cells week;
  private final boolean isSeldom;
  private final boolean knowsWeek;

  private Seasons(Cells day, Cells week, boolean isSeldom, boolean knowsWeek) {
    this.day = day;
    this.week = week;
    this.isSeldom = isSeldom;
    this.knowsWeek = knowsWeek;
  }

  /** From values of which the level has been taken away. */
  static Seasons of(List<Observation> history, double[] values) {
    double span = history.getLast().seconds() - history.getFirst().seconds();
    boolean isSeldom = span / (history.size() - 1) >= SELDOM;
    boolean knowsWeek = span >= WEEKS_TO_KNOW * WEEK - SELDOM;
    double[] nothing = new double[values.length];
    IntUnaryOperator hour = i -> hour(history.get(i).at());
    Cells day = Cells.of(HOURS, isSeldom ? nothing : values, hour, nothing);
    double[] daily = new double[values.length];
    Arrays.setAll(daily, i -> day.effect(hour.applyAsInt(i)));
    Cells week =
        Cells.of(
            HOURS * DAYS,
            knowsWeek ? values : daily,
            i -> cell(history.get(i).at(), isSeldom),
            daily);
    return new Seasons(day, week, isSeldom, knowsWeek);
  }

  /** What the time adds. */
  double effect(Instant at) {
    return day.effect(hour(at)) + week.effect(cell(at, isSeldom));
  }

  boolean isSeldom() {
    return isSeldom;
  }

  /** Whether two weeks were seen, so that it is known how their days differ. */
  boolean knowsWeek() {
    return knowsWeek;
  }

  static int hour(Instant at) {
    return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 3600), (long) HOURS);
  }

  private static int cell(Instant at, boolean isSeldom) {
    int weekday = (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 86_400), (long) DAYS);
    return weekday * HOURS + (isSeldom ? 0 : hour(at));
  }
}
