package io.meshwork.quality.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** May it be used? */
public enum State {
  /** Never checked. */
  UNKNOWN,
  PASSING,
  /** Something warns, or could not be run; nothing fails. */
  WARNING,
  FAILING;

  /** The word for it, such as {@code passing}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
