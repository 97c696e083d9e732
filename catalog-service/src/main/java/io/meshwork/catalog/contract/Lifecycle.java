package io.meshwork.catalog.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where a version of a contract stands in its life. ODCS leaves {@code status} free and gives these
 * words as examples; {@code production} is what 3.0.0 called active. Whatever else a status says is
 * kept, and understood as a draft.
 */
public enum Lifecycle {
  PROPOSED,
  DRAFT,
  ACTIVE,
  DEPRECATED,
  RETIRED;

  static Lifecycle of(String status) {
    String word = status.strip().toLowerCase(Locale.ROOT);
    return word.equals("production")
        ? ACTIVE
        : Arrays.stream(values())
            .filter(lifecycle -> lifecycle.word().equals(word))
            .findFirst()
            .orElse(DRAFT);
  }

  /** The word for it, such as {@code active}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether others may rely on it, so that what it says no longer changes. */
  boolean isBinding() {
    return compareTo(ACTIVE) >= 0;
  }

  /** Whether others rely on it today. */
  boolean isInUse() {
    return this == ACTIVE || this == DEPRECATED;
  }

  /** What it may become. */
  Set<Lifecycle> next() {
    return switch (this) {
      case PROPOSED -> Set.of(DRAFT, RETIRED);
      case DRAFT -> Set.of(ACTIVE, RETIRED);
      case ACTIVE -> Set.of(DEPRECATED);
      case DEPRECATED -> Set.of(RETIRED);
      case RETIRED -> Set.of();
    };
  }
}
