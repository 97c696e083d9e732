package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Locale;

/** Which part of a semantic version is raised, the least first. */
public enum Bump {
  NONE,
  PATCH,
  MINOR,
  MAJOR;

  private static final Bump[] PARTS = {MAJOR, MINOR, PATCH};

  /** The word for it, such as {@code minor}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first part by which {@code to} is higher than {@code from}; none if it is not higher. */
  static Bump between(String from, String to) {
    String[] a = parts(from);
    String[] b = parts(to);
    for (int i = 0; i < PARTS.length; i++) {
      int order = part(b, i).compareTo(part(a, i));
      if (order != 0) {
        return order > 0 ? PARTS[i] : NONE;
      }
    }
    return NONE;
  }

  private static String[] parts(String version) {
    return version.replaceFirst("^[vV]", "").split("[-+]", 2)[0].split("\\.", -1);
  }

  private static BigInteger part(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d{1,100}")
        ? new BigInteger(parts[index])
        : BigInteger.ZERO;
  }
}
