package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a run has come. */
@Schema(name = "RunState")
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
