package io.meshwork.platform.time;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as requests write them: RFC 3339 with an offset, or as messages have them. */
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

  /**
   * Reads the field {@code name} of a message.
   *
   * @throws Failure INVALID if it is out of bounds
   */
  public static Instant of(String name, Timestamp time) {
    if (!Timestamps.isValid(time)) {
      throw Failure.invalid(name, "must be a valid timestamp");
    }
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** As messages have it, to the nanosecond. */
  public static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
