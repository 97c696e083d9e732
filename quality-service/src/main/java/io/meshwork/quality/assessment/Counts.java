package io.meshwork.quality.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The number of checks by the outcome of their latest result. */
record Counts(
    int passing, int warning, int failing, int erroring, @Nullable Instant lastMeasuredAt) {

  static final Counts NONE = new Counts(0, 0, 0, 0, null);

  State state() {
    if (failing > 0) {
      return State.FAILING;
    }
    if (warning + erroring > 0) {
      return State.WARNING;
    }
    return passing > 0 ? State.PASSING : State.UNKNOWN;
  }
}
