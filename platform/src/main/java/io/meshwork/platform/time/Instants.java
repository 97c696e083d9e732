package io.meshwork.platform.time;

import com.google.protobuf.Timestamp;
import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as requests write them, which is RFC 3339 with an offset, and as messages do. */
public final class Instants {

  private Instants() {}

  /**
   * Reads the parameter {@code name} of a request.
   *
   * @throws Failure INVALID if it is no such instant
   */
  public static Instant parse(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw Failure.invalid(name, "must be an instant such as 2026-03-01T12:00:00Z");
    }
  }

  public static Timestamp toProto(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
