package io.meshwork.quality.gate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** May it be used? The later, the less. */
@Schema(name = "GateDecision")
public enum Decision {
  ALLOW,
  /** With care: something is not as it should be. */
  WARN,
  STOP;

  /** The word for it, such as {@code allow}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
