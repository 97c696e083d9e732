package io.meshwork.quality.sla.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The error budget of a promise at a time: of the minutes of a rolling window, the share that the
 * target leaves may be broken.
 *
 * @param minutes of the window
 * @param allowed minutes of the window that may be broken
 * @param hour burn rate over the last hour: 1 uses up the budget in just the window
 * @param sixHours over the last six hours
 * @param threeDays over the last three days
 */
public record Account(
    Minutes minutes, double allowed, double hour, double sixHours, double threeDays, Alert alert) {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  /** An alert ends soon after its cause: a twelfth of its time must burn as fast. */
  private static final int SHORTER = 12;

  /**
   * At the end of the minute that {@code now} is in.
   *
   * @param stretches the earliest first, from the beginning of the window on
   * @param target share of the minutes in which the promise must be kept
   */
  public static Account of(List<Stretch> stretches, double target, Duration window, Instant now) {
    Instant until = MinuteClock.after(now);
    var burning = new Burning(stretches, 1 - target, window, until);
    boolean isFast = burning.exceeds(0.02, HOUR) || burning.exceeds(0.05, SIX_HOURS);
    boolean isSlow = burning.exceeds(0.1, THREE_DAYS);
    return new Account(
        Minutes.of(stretches, until.minus(window), until),
        (1 - target) * window.toMinutes(),
        burning.rate(HOUR),
        burning.rate(SIX_HOURS),
        burning.rate(THREE_DAYS),
        isFast ? Alert.FAST : isSlow ? Alert.SLOW : Alert.NONE);
  }

  /** Minutes that may still be broken; less than none if too many were. */
  public double left() {
    return allowed - minutes.broken();
  }

  public boolean isExhausted() {
    return left() < 0;
  }

  private record Burning(
      List<Stretch> stretches, double allowedShare, Duration window, Instant until) {

    double rate(Duration time) {
      Double broken = Minutes.of(stretches, until.minus(time), until).brokenShare();
      return broken == null || broken == 0 ? 0 : broken / allowedShare;
    }

    /** Whether so much of the budget goes in so long a time, and still does. */
    boolean exceeds(double shareOfBudget, Duration time) {
      double limit = shareOfBudget * window.toMinutes() / time.toMinutes();
      return rate(time) >= limit && rate(time.dividedBy(SHORTER)) >= limit;
    }
  }
}
