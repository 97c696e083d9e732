package io.meshwork.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.platform.error.Failure;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a suggestion. */
public enum State {
  OPEN,
  ACCEPTED,
  DISMISSED;

  /** The word for it, such as {@code open}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that word; open if there is none.
   *
   * @throws Failure INVALID for another word
   */
  static State of(@Nullable String word) {
    return word == null || word.isEmpty()
        ? OPEN
        : Stream.of(values())
            .filter(state -> state.word().equals(word))
            .findFirst()
            .orElseThrow(() -> Failure.invalid("state", "must be open, accepted or dismissed"));
  }
}
