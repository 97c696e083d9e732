package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a product stands in its life. */
public enum Lifecycle {
  PROPOSED,
  DRAFT,
  ACTIVE,
  DEPRECATED,
  RETIRED;

  /** The word for it, such as {@code active}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where a product may go from here. What is retired stays so. */
  Set<Lifecycle> next() {
    return switch (this) {
      case PROPOSED -> Set.of(DRAFT, RETIRED);
      case DRAFT -> Set.of(PROPOSED, ACTIVE, RETIRED);
      case ACTIVE -> Set.of(DEPRECATED);
      case DEPRECATED -> Set.of(ACTIVE, RETIRED);
      case RETIRED -> Set.of();
    };
  }

  /** Whether others may rely on a product that stands here, so that its version is kept. */
  boolean isPublished() {
    return this == ACTIVE || this == DEPRECATED;
  }
}
