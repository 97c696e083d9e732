package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of a semantic version is raised, the least first. */
public enum Bump {
  NONE,
  PATCH,
  MINOR,
  MAJOR;

  private static final Bump[] PARTS = {MAJOR, MINOR, PATCH};
  private static final Pattern SEMANTIC =
      Pattern.compile("([vV]?)(\\d{1,100})(?:\\.(\\d{1,100}))?(?:\\.(\\d{1,100}))?(?:[-+].*)?");

  /** The word for it, such as {@code minor}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The version that follows when this part is raised. One that is not semantic gets a part more,
   * which is raised.
   */
  public String raise(String version) {
    if (this == NONE) {
      return version;
    }
    Matcher semantic = SEMANTIC.matcher(version);
    if (!semantic.matches()) {
      int dot = version.lastIndexOf('.') + 1;
      String last = version.substring(dot);
      return dot > 0 && last.matches("\\d{1,9}")
          ? version.substring(0, dot) + (Integer.parseInt(last) + 1)
          : version + ".1";
    }
    var parts = new StringJoiner(".", semantic.group(1), "");
    for (int i = 0; i < PARTS.length; i++) {
      String written = semantic.group(i + 2);
      BigInteger part = written == null ? BigInteger.ZERO : new BigInteger(written);
      int order = PARTS[i].compareTo(this);
      parts.add(
          (order > 0 ? part : order == 0 ? part.add(BigInteger.ONE) : BigInteger.ZERO).toString());
    }
    return parts.toString();
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
