package io.meshwork.lineage.question;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.platform.error.Failure;
import java.time.Instant;

/** Instants as protobuf has them. */
final class Times {

  private Times() {}

  static Timestamp toProto(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /**
   * Reads a field of a request.
   *
   * @throws Failure INVALID if it is out of the bounds of the type
   */
  static Instant instant(String field, Timestamp time) {
    if (!Timestamps.isValid(time)) {
      throw Failure.invalid(
          field, "must be of the years 1 to 9999, with 0 to 999,999,999 nanoseconds");
    }
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
