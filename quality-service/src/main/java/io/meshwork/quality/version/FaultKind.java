package io.meshwork.quality.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks against using data; those of one gravity are told in this order. */
@Schema(name = "ReasonKind")
public enum FaultKind {
  /** A check of the data itself. */
  CHECK,
  /** A check of something that the data was made of. */
  TAINT,
  /** A check that failed before the data was written, and was not made again of it. */
  UNREPEATED;

  /** The word for it, such as {@code check}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
