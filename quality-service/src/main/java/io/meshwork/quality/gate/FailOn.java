package io.meshwork.quality.gate;

import io.meshwork.platform.error.Failure;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which answers are to fail the request; each fails on what those before it do. */
enum FailOn {
  NOTHING,
  STOP,
  WARN,
  UNKNOWN;

  /**
   * Reads the parameter {@code failOn}.
   *
   * @throws Failure INVALID if it is none of these
   */
  static FailOn parse(@Nullable String word) {
    return word == null
        ? NOTHING
        : Arrays.stream(values())
            .filter(one -> one != NOTHING && one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst()
            .orElseThrow(() -> Failure.invalid("failOn", "must be stop, warn or unknown"));
  }

  boolean fails(GateView answer) {
    return switch (this) {
      case NOTHING -> false;
      case STOP -> answer.decision() == Decision.STOP;
      case WARN -> answer.decision() != Decision.ALLOW;
      case UNKNOWN -> answer.decision() != Decision.ALLOW || !answer.known();
    };
  }
}
