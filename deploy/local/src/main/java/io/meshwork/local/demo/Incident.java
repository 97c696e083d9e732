package io.meshwork.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a pipeline fails, or a check does not pass.
 *
 * @param daysAgo how many days before today it began, at midnight UTC
 * @param days how long it took; 0 if it goes on
 * @param outcome of a check: warn, fail or error
 * @param value what the check measures meanwhile; absent if that is no number
 * @param message why it fails
 */
record Incident(int daysAgo, int days, String outcome, @Nullable BigDecimal value, String message) {

  /**
   * Whether it is under way.
   *
   * @param midnight with which today began
   */
  boolean covers(Instant time, Instant midnight) {
    Instant begin = midnight.minus(Duration.ofDays(daysAgo));
    return !time.isBefore(begin) && (days == 0 || time.isBefore(begin.plus(Duration.ofDays(days))));
  }
}
