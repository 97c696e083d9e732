package io.meshwork.catalog.contract;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * Versions by precedence (Semantic Versioning 2.0.0, section 11), as far as they are semantic:
 * numbers count as numbers, anything else as text, and a pre-release comes before its release.
 */
final class VersionOrder implements Comparator<String> {

  static final VersionOrder INSTANCE = new VersionOrder();

  private VersionOrder() {}

  @Override
  public int compare(String one, String other) {
    String[] a = release(one);
    String[] b = release(other);
    int core = parts(a[0], b[0]);
    if (core != 0) {
      return core;
    }
    boolean isRelease = a[1].isEmpty();
    if (isRelease != b[1].isEmpty()) {
      return isRelease ? 1 : -1;
    }
    int preRelease = parts(a[1], b[1]);
    return preRelease != 0 ? preRelease : one.compareTo(other);
  }

  /** The core and the pre-release, without build metadata. */
  private static String[] release(String version) {
    String plain = version.replaceFirst("^[vV]", "").split("\\+", 2)[0];
    int dash = plain.indexOf('-');
    return dash < 0
        ? new String[] {plain, ""}
        : new String[] {plain.substring(0, dash), plain.substring(dash + 1)};
  }

  private static int parts(String one, String other) {
    String[] a = one.split("\\.", -1);
    String[] b = other.split("\\.", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = part(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int part(String one, String other) {
    boolean isNumber = one.matches("\\d+");
    if (isNumber && other.matches("\\d+")) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return isNumber == other.matches("\\d+") ? one.compareTo(other) : isNumber ? -1 : 1;
  }
}
