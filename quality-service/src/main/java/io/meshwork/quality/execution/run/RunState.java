package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run has come. */
enum RunState {
  QUEUED,
  RUNNING,
  /** What the checks found is recorded. */
  DONE,
  /** Nothing is recorded; the message says why. */
  FAILED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
