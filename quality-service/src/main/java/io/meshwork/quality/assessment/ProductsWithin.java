package io.meshwork.quality.assessment;

import io.meshwork.platform.urn.Urn;

/**
 * Where the URNs of a domain's products stand in the order of all: they begin with the domain.
 *
 * @param own products of the domain itself
 * @param below products of the domains below it
 */
public record ProductsWithin(Range own, Range below) {

  /** Texts from one, and before the other, byte by byte. */
  public record Range(String from, String to) {

    private static Range of(String beginning) {
      int last = beginning.length() - 1;
      return new Range(
          beginning, beginning.substring(0, last) + (char) (beginning.charAt(last) + 1));
    }
  }

  public static ProductsWithin of(Urn domain) {
    return new ProductsWithin(
        Range.of(beginning(domain.first(), "/")), Range.of(beginning(domain.first() + "/", "")));
  }

  /** Of the URNs of products in a domain whose path begins so. */
  private static String beginning(String path, String after) {
    String urn = Urn.product(path, "x").toString();
    return urn.substring(0, urn.length() - "/x".length()) + after;
  }
}
