package io.meshwork.quality.notify;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.platform.error.Failure;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a message has come. */
enum NotificationState {
  /** For its time: the first, the end of quiet hours, or the next attempt. */
  WAITING,
  SENDING,
  DELIVERED,
  /** Given up; somebody has to look at it, and may have it tried again. */
  DEAD,
  /** Overtaken by what came after it, before anybody was told. */
  SKIPPED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that a request names; nothing if it names none. */
  static @Nullable NotificationState of(@Nullable String word) {
    return word == null || word.isEmpty()
        ? null
        : Stream.of(values())
            .filter(state -> state.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    Failure.invalid(
                        "state", "must be waiting, sending, delivered, dead or skipped"));
  }
}
