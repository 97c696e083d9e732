package io.meshwork.quality.monitor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What people say of a value that was judged. */
public enum Feedback {
  /** It may be as it is, and so may others like it. */
  EXPECTED,
  /** It was wrong, and nothing is to be learned from it. */
  CONFIRMED;

  /** The word for it, such as {@code expected}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
