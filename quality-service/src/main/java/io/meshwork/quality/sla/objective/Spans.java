package io.meshwork.quality.sla.objective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lengths of time, as contracts write them and as people say them. */
final class Spans {

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*([A-Za-z]*)");

  /** A year has 365 days, and a month 30. */
  private static final Map<String, Integer> SECONDS = new HashMap<>();

  static {
    SECONDS.putAll(units(1, "s", "sec", "second"));
    SECONDS.putAll(units(60, "m", "min", "minute"));
    SECONDS.putAll(units(3600, "h", "hr", "hour"));
    SECONDS.putAll(units(86_400, "d", "day"));
    SECONDS.putAll(units(7 * 86_400, "w", "wk", "week"));
    SECONDS.putAll(units(30 * 86_400, "mo", "month"));
    SECONDS.putAll(units(365 * 86_400, "y", "yr", "year"));
  }

  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Spans() {}

  /**
   * Reads such as {@code 4} of unit {@code d}, {@code 4h} or {@code PT4H}.
   *
   * @throws IllegalArgumentException if it cannot be read; its message says why
   */
  static Duration parse(String value, String unit) {
    Duration span = read(value.strip(), unit.strip().toLowerCase(Locale.ROOT));
    if (span.compareTo(LONGEST) > 0 || !span.isPositive()) {
      throw new IllegalArgumentException("'%s' is no length of time to wait for".formatted(value));
    }
    return span;
  }

  /** Such as {@code 4 days}. */
  static String words(Duration span) {
    record Unit(String name, int seconds) {}
    return List.of(new Unit("day", 86_400), new Unit("hour", 3600), new Unit("minute", 60)).stream()
        .filter(unit -> span.toSeconds() % unit.seconds() == 0)
        .findFirst()
        .map(unit -> count(span.toSeconds() / unit.seconds(), unit.name()))
        .orElseGet(() -> count(span.toSeconds(), "second"));
  }

  private static Duration read(String value, String unit) {
    if (value.startsWith("P")) {
      try {
        return Duration.parse(value);
      } catch (DateTimeException | ArithmeticException malformed) {
        throw new IllegalArgumentException("'%s' is no ISO duration".formatted(value), malformed);
      }
    }
    var parts = NUMBER_AND_UNIT.matcher(value);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'%s' is no number".formatted(value));
    }
    String named = parts.group(2).isEmpty() ? unit : parts.group(2).toLowerCase(Locale.ROOT);
    Integer seconds = SECONDS.get(named);
    if (seconds == null) {
      throw new IllegalArgumentException(
          named.isEmpty()
              ? "'%s' has no unit, such as h".formatted(value)
              : "'%s' is no unit of time, such as h".formatted(named));
    }
    return Duration.ofSeconds(
        new BigDecimal(parts.group(1))
            .multiply(BigDecimal.valueOf(seconds))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  private static Map<String, Integer> units(int seconds, String... names) {
    var units = new HashMap<String, Integer>();
    for (String name : names) {
      units.put(name, seconds);
    }
    units.put(names[names.length - 1] + "s", seconds);
    units.put(names[1] + "s", seconds);
    return units;
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
