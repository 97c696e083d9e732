package io.meshwork.platform.urn;

import io.meshwork.platform.error.Failure;
import java.util.UUID;

/** UUIDs as requests write them. */
public final class Uuids {

  private Uuids() {}

  /**
   * Reads the parameter {@code name} of a request.
   *
   * @throws Failure INVALID if it is none
   */
  public static UUID parse(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw Failure.invalid(name, "must be a UUID");
    }
  }
}
