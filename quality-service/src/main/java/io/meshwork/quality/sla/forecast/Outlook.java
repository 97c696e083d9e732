package io.meshwork.quality.sla.forecast;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be expected of a promise. */
@Schema(name = "SlaOutlook")
public enum Outlook {
  /** A version comes in time, even should it take as long as one of ten does. */
  HOLDS,
  /** A version comes in time, unless it takes longer than usual. */
  MAY_BREAK,
  /** No version comes in time, as jobs usually run. */
  BREAKS,
  /** It is broken already. */
  BROKEN,
  /** Not enough is known of the jobs. */
  UNKNOWN;

  /** The word for it, such as {@code may-break}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
