package io.meshwork.quality.execution.statement;

import java.util.Locale;

/** What is measured in. */
public enum Unit {
  ROWS(1),
  PERCENT(1),
  SECONDS(1),
  MINUTES(60),
  HOURS(3600),
  DAYS(86_400);

  private final long seconds;

  Unit(long seconds) {
    this.seconds = seconds;
  }

  /** How long it is, of a time. */
  public long seconds() {
    return seconds;
  }

  boolean isTime() {
    return compareTo(SECONDS) >= 0;
  }

  /** Whatever else the standard lets a rule say of its unit counts rows, or hours. */
  static Unit of(String unit, Measure measure) throws UnrunnableException {
    boolean isTime = measure instanceof Measure.Freshness;
    Unit read =
        switch (unit.strip().toLowerCase(Locale.ROOT)) {
          case "percent", "%" -> PERCENT;
          case "s", "second", "seconds" -> SECONDS;
          case "m", "min", "minute", "minutes" -> MINUTES;
          case "h", "hour", "hours" -> HOURS;
          case "d", "day", "days" -> DAYS;
          default -> isTime ? HOURS : ROWS;
        };
    if (read == PERCENT
        && !(measure instanceof Measure.OfRows)
        && !(measure instanceof Measure.Query)) {
      throw new UnrunnableException("Only a share of the rows can be measured in percent.");
    }
    return read.isTime() == isTime ? read : isTime ? HOURS : ROWS;
  }
}
