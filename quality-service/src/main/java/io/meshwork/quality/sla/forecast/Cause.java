package io.meshwork.quality.sla.forecast;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version comes when it does. */
@Schema(name = "SlaDelay")
public enum Cause {
  /** The job runs as it usually does. */
  USUAL,
  /** A run began later than it usually does. */
  LATE_RUN,
  /** A run takes longer than nine of ten before it. */
  RUNNING_LONG,
  /** A run should have begun, and did not. */
  MISSING_RUN,
  /** The latest run made nothing. */
  FAILED_RUN;

  /** The word for it, such as {@code running-long}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
