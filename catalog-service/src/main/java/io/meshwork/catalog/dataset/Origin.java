package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a dataset became known. */
public enum Origin {
  /** A team described it and gave it a domain. */
  DECLARED,
  /** Seen in lineage, owned by nobody yet. */
  DISCOVERED;

  /** The word for it, such as {@code declared}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
