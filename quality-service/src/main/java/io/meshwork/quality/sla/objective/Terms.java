package io.meshwork.quality.sla.objective;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** What exactly must hold in a minute. */
public sealed interface Terms {

  /** In so long. */
  record Within(Duration limit) implements Terms {}

  /** By a time of day, every day. */
  record By(LocalTime time, ZoneId zone) implements Terms {}

  /** No check fails. */
  record Fit() implements Terms {}

  /** At least so many checks of a hundred do not fail. */
  record Level(BigDecimal percent) implements Terms {}

  /** As it is kept; {@link #parse} reads it. */
  default String text() {
    return switch (this) {
      case Within within -> within.limit().toString();
      case By by -> by.time() + " " + by.zone();
      case Fit _ -> "";
      case Level level -> level.percent().toPlainString();
    };
  }

  /** What {@link #text} wrote of a promise of that kind. */
  static Terms parse(Kind kind, String text) {
    return switch (kind) {
      case FRESHNESS, FREQUENCY, LATENCY -> new Within(Duration.parse(text));
      case TIME_OF_AVAILABILITY -> {
        String[] parts = text.split(" ", 2);
        yield new By(LocalTime.parse(parts[0]), ZoneId.of(parts[1]));
      }
      case AVAILABILITY -> new Fit();
      case COMPLETENESS, PASS_RATE -> new Level(new BigDecimal(text));
    };
  }
}
