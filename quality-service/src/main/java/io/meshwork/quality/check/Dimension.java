package io.meshwork.quality.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a check measures, by the dimensions of ODCS 3.1 ({@code quality[].dimension}). */
public enum Dimension {
  ACCURACY,
  COMPLETENESS,
  CONFORMITY,
  CONSISTENCY,
  COVERAGE,
  TIMELINESS,
  UNIQUENESS,
  /** Nobody said. */
  UNSPECIFIED;

  /** The word for it, such as {@code completeness}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
