package io.meshwork.quality.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a check came out. */
public enum Outcome {
  PASS,
  WARN,
  FAIL,
  /** The check itself could not be run. */
  ERROR;

  /** The word for it, such as {@code pass}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
