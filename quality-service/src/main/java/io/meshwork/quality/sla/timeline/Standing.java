package io.meshwork.quality.sla.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds of a promise in a minute. */
@Schema(name = "SlaStanding")
public enum Standing {
  KEPT,
  BROKEN,
  /** Nothing is known by which it could be told. */
  UNKNOWN;

  /** The word for it, such as {@code kept}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
