package io.meshwork.quality.sla.objective;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads promises: in the words of ODCS 3.1 ("SLA"), or in our own. */
@ApplicationScoped
public class Promises {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\\s*(.*)");
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?");

  /**
   * Names of properties without regard to case, spaces and hyphens. To the standard, freshness is
   * another word for latency; what of it can be told here is the age of the newest version.
   */
  private static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("latency", Kind.FRESHNESS),
          Map.entry("ly", Kind.FRESHNESS),
          Map.entry("freshness", Kind.FRESHNESS),
          Map.entry("frequency", Kind.FREQUENCY),
          Map.entry("fy", Kind.FREQUENCY),
          Map.entry("timeofavailability", Kind.TIME_OF_AVAILABILITY),
          Map.entry("availability", Kind.AVAILABILITY),
          Map.entry("av", Kind.AVAILABILITY),
          Map.entry("completeness", Kind.COMPLETENESS),
          Map.entry("passrate", Kind.PASS_RATE),
          Map.entry("qualityscore", Kind.PASS_RATE));

  private final SlaConfig config;

  Promises(SlaConfig config) {
    this.config = config;
  }

  /** A property of a contract; it must hold in the usual share of the usual time. */
  public Reading ofContract(String property, String value, String valueExt, String unit) {
    Kind kind = NAMES.get(property.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
    if (kind == null) {
      return new Reading.Unmeasured("Nothing here tells whether '%s' is kept.".formatted(property));
    }
    return of(kind, value, valueExt, unit, config.target() / 100, config.window());
  }

  /**
   * One of ours.
   *
   * @param property word of a {@link Kind}
   */
  public Reading ofOurs(
      String property, String value, String unit, double target, Duration window) {
    return Kind.of(property)
        .map(kind -> of(kind, value, "", unit, target, window))
        .orElseGet(
            () ->
                new Reading.Unmeasured(
                    "Nothing here tells whether '%s' is kept.".formatted(property)));
  }

  private static Reading of(
      Kind kind, String value, String valueExt, String unit, double target, Duration window) {
    try {
      return new Reading.Measured(
          switch (kind) {
            case FRESHNESS, LATENCY ->
                new Promise(kind, new Terms.Within(Spans.parse(value, unit)), target, window);
            case FREQUENCY ->
                new Promise(kind, new Terms.Within(longest(value, valueExt, unit)), target, window);
            case TIME_OF_AVAILABILITY ->
                new Promise(
                    kind, timeOfDay(value, valueExt.isBlank() ? unit : valueExt), target, window);
            case AVAILABILITY ->
                new Promise(
                    kind, new Terms.Fit(), percent(value, unit).doubleValue() / 100, window);
            case COMPLETENESS, PASS_RATE ->
                new Promise(kind, new Terms.Level(percent(value, unit)), target, window);
          });
    } catch (IllegalArgumentException unreadable) {
      return new Reading.Unreadable(unreadable.getMessage() + ".");
    }
  }

  /** A frequency may be from one length of time to another. */
  private static Duration longest(String value, String valueExt, String unit) {
    Duration one = Spans.parse(value, unit);
    Duration other = valueExt.isBlank() ? one : Spans.parse(valueExt, unit);
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Such as {@code 09:00-08:00}, {@code 9:00 Europe/Berlin}; without a zone it is UTC. */
  private static Terms timeOfDay(String value, String zone) {
    var parts = TIME_OF_DAY.matcher(value.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("'%s' is no time of day, such as 09:00Z".formatted(value));
    }
    String where = parts.group(4).isEmpty() ? zone.strip() : parts.group(4);
    try {
      LocalTime time =
          LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
      return new Terms.By(time, where.isEmpty() ? ZoneOffset.UTC : ZoneId.of(where));
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException(
          "'%s' is no time of day in a zone".formatted(value), malformed);
    }
  }

  /** Such as {@code 99.5} of unit {@code %}, {@code 99.5%} or, without a unit, {@code 0.995}. */
  private static BigDecimal percent(String value, String unit) {
    String text = value.strip();
    boolean isPercent = text.endsWith("%");
    String number = isPercent ? text.substring(0, text.length() - 1).strip() : text;
    String named = unit.strip().toLowerCase(Locale.ROOT);
    if (!SHARE.matcher(number).matches()) {
      throw new IllegalArgumentException("'%s' is no share, such as 99.5".formatted(value));
    }
    if (!named.isEmpty() && !named.equals("%") && !named.startsWith("percent")) {
      throw new IllegalArgumentException("'%s' is no unit of a share, such as %%".formatted(unit));
    }
    BigDecimal share = new BigDecimal(number);
    if (!isPercent && named.isEmpty() && share.compareTo(BigDecimal.ONE) <= 0) {
      share = share.multiply(HUNDRED);
    }
    if (share.signum() <= 0 || share.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("'%s' is not between 0 and 100 %%".formatted(value));
    }
    BigDecimal shortest = share.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
