package io.meshwork.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What looks like chance, but is the same whenever it is asked for: everything is derived from what
 * it is about.
 */
final class Variation {

  private Variation() {}

  static UUID id(Object... about) {
    String text = Arrays.stream(about).map(Object::toString).collect(Collectors.joining("|"));
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
  }

  /** A number from 0 to less than 1, all as likely. */
  static double of(Object... about) {
    // The first 48 bits are free of the UUID's version.
    return (id(about).getMostSignificantBits() >>> 16) * 0x1.0p-48;
  }

  static <T> T choice(List<T> from, Object... about) {
    return from.get((int) (of(about) * from.size()));
  }
}
