package io.meshwork.quality.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What speaks against using data. */
public enum ReasonKind {
  /** A check of the data itself. */
  CHECK,
  /** A check of something that the data was made of. */
  TAINT;

  /** The word for it, such as {@code check}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
