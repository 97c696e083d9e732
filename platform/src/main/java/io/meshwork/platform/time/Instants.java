package io.meshwork.platform.time;

import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as requests write them: RFC 3339 with an offset. */
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
}
