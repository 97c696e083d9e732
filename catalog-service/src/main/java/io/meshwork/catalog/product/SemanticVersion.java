package io.meshwork.catalog.product;

import java.util.Comparator;
import java.util.List;

/**
 * The precedence of versions (Semantic Versioning 2.0.0, section 11); what follows a {@code +} does
 * not count.
 */
record SemanticVersion(List<Integer> core, List<String> preRelease)
    implements Comparable<SemanticVersion> {

  private static final Comparator<String> IDENTIFIERS =
      (one, other) -> {
        boolean isNumber = isNumber(one);
        if (isNumber && isNumber(other)) {
          int byLength = Integer.compare(one.length(), other.length());
          return byLength == 0 ? one.compareTo(other) : byLength;
        }
        return isNumber == isNumber(other) ? one.compareTo(other) : isNumber ? -1 : 1;
      };

  /** Reads what {@link ProductDraft} has found to be a semantic version. */
  static SemanticVersion of(String version) {
    int plus = version.indexOf('+');
    String plain = plus < 0 ? version : version.substring(0, plus);
    int dash = plain.indexOf('-');
    String core = dash < 0 ? plain : plain.substring(0, dash);
    return new SemanticVersion(
        List.of(core.split("\\.", -1)).stream().map(Integer::valueOf).toList(),
        dash < 0 ? List.of() : List.of(plain.substring(dash + 1).split("\\.", -1)));
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int byCore = compare(core, other.core, Comparator.naturalOrder());
    if (byCore != 0) {
      return byCore;
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    return compare(preRelease, other.preRelease, IDENTIFIERS);
  }

  private static <T> int compare(List<T> one, List<T> other, Comparator<? super T> order) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byPart = order.compare(one.get(i), other.get(i));
      if (byPart != 0) {
        return byPart;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static boolean isNumber(String identifier) {
    return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
