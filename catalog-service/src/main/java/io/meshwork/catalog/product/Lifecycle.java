package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
}
