package io.meshwork.quality.metric;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.result.ResultService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What of a series is wanted, in how many pieces at most. Pieces of an hour or more are whole
 * hours, so that they can be told from what is kept by the hour.
 */
public record ChartRange(Instant from, Instant to, Duration width) {

  static final int MAX_BUCKETS = 500;
  private static final int DEFAULT_BUCKETS = 300;
  private static final Duration DEFAULT_RANGE = Duration.ofDays(90);
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * Reads the parameters of a request.
   *
   * @throws Failure INVALID with every fault
   */
  public static ChartRange of(
      @Nullable String from, @Nullable String to, @Nullable Integer buckets, Instant now) {
    return of(
        from == null ? null : Instants.parse("from", from),
        to == null ? null : Instants.parse("to", to),
        buckets,
        now);
  }

  /**
   * Of what a message says.
   *
   * @throws Failure INVALID with every fault
   */
  public static ChartRange of(
      @Nullable Instant from, @Nullable Instant to, @Nullable Integer buckets, Instant now) {
    Instant end = to == null ? now : to;
    Instant start = from == null ? end.minus(DEFAULT_RANGE) : from;
    int count = buckets == null ? DEFAULT_BUCKETS : buckets;
    var faults = new ArrayList<Violation>();
    if (!start.isBefore(end)) {
      faults.add(new Violation("from", "must be before 'to'"));
    }
    if (!ResultService.isPlausible(start) || !ResultService.isPlausible(end)) {
      faults.add(new Violation("from", "and 'to' must each be " + ResultService.PLAUSIBLE));
    }
    if (count < 1 || count > MAX_BUCKETS) {
      faults.add(new Violation("buckets", "must be between 1 and %d".formatted(MAX_BUCKETS)));
    }
    Failure.throwIfAny(faults);
    return of(start, end, count);
  }

  private static ChartRange of(Instant from, Instant to, int buckets) {
    Duration width = width(from, to, buckets, Duration.ofSeconds(1));
    if (width.compareTo(HOUR) < 0) {
      return new ChartRange(from, to, width);
    }
    Instant hour = from.truncatedTo(ChronoUnit.HOURS);
    return new ChartRange(hour, to, width(hour, to, buckets, HOUR));
  }

  /** Whether it is told by the hour. */
  boolean isHourly() {
    return width.compareTo(HOUR) >= 0;
  }

  private static Duration width(Instant from, Instant to, int buckets, Duration unit) {
    Duration range = Duration.between(from, to);
    return unit.multipliedBy(Math.ceilDiv(range.toNanos(), buckets * unit.toNanos()));
  }
}
