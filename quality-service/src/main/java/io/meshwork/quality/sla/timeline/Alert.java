package io.meshwork.quality.sla.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fast an error budget goes. */
@Schema(name = "SlaAlert")
public enum Alert {
  NONE,
  /** It will not last: a tenth of it went in three days. */
  SLOW,
  /** It goes within days: 2 % of it went in an hour, or 5 % in six. */
  FAST;

  /** The word for it, such as {@code fast}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
