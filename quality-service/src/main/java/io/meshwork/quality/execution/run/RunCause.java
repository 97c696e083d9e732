package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why checks are run. */
enum RunCause {
  /** Somebody asked. */
  REQUEST,
  /** They were due. */
  SCHEDULE,
  /** A job that writes the dataset completed a run. */
  ARRIVAL;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
