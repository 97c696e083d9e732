package io.meshwork.quality.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an incident has come. */
enum IncidentState {
  OPEN,
  /** Somebody said that they look at it. */
  ACKNOWLEDGED,
  RESOLVED,
  /** It turned out to be an effect of another, in which it goes on. */
  MERGED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isOver() {
    return this == RESOLVED || this == MERGED;
  }
}
