package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much an incident matters, the worst first. */
public enum Severity {
  CRITICAL,
  MAJOR,
  MINOR;

  /** The word for it, such as {@code critical}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }
}
