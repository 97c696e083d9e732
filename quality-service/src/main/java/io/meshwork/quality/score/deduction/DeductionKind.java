package io.meshwork.quality.score.deduction;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What takes points away. */
public enum DeductionKind {
  CHECK;

  /** The word for it, such as {@code check}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
