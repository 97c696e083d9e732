package io.meshwork.quality.sla.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Minutes are looked at when they begin: what comes to be in one is seen in the next. */
public final class MinuteClock {

  public static final Duration MINUTE = Duration.ofMinutes(1);

  private MinuteClock() {}

  /** The minute that {@code time} is in. */
  public static Instant of(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** The first minute that sees what is true at {@code time}. */
  public static Instant from(Instant time) {
    Instant minute = of(time);
    return minute.equals(time) ? minute : minute.plus(MINUTE);
  }

  /** The first minute that begins later than {@code time}. */
  public static Instant after(Instant time) {
    return of(time).plus(MINUTE);
  }
}
