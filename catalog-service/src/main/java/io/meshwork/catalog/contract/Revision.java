package io.meshwork.catalog.contract;

import io.meshwork.catalog.contract.diff.Difference;
import io.meshwork.catalog.contract.diff.Kind;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.platform.error.Failure;
import java.util.stream.Collectors;

/**
 * Whether a version that is known may come again with another document. While it is proposed or a
 * draft, it may say anything. Once it binds, others rely on it: only what means nothing to them may
 * change, and its place in its life.
 */
final class Revision {

  private static final int MAX_TOLD = 5;

  private Revision() {}

  static void check(Lifecycle now, DataContract before, DataContract after) {
    Lifecycle next = Lifecycle.of(after.status());
    if (next != now && !now.next().contains(next)) {
      throw Failure.conflict(
          "Version %s is %s and cannot become %s; from there it can become %s."
              .formatted(after.version(), now.word(), next.word(), words(now)));
    }
    Difference difference = Difference.between(before, after);
    if (now.isBinding() && difference.verdict().compareTo(Kind.COSMETIC) > 0) {
      throw Failure.conflict(
          "Version %s is %s, so others rely on what it says: %s. Raise the version."
              .formatted(
                  after.version(),
                  now.word(),
                  difference.changes().stream()
                      .filter(change -> change.kind() != Kind.COSMETIC)
                      .limit(MAX_TOLD)
                      .map(change -> change.path() + " " + change.change().word())
                      .collect(Collectors.joining(", "))));
    }
  }

  private static String words(Lifecycle now) {
    return now.next().isEmpty()
        ? "nothing else"
        : now.next().stream().map(Lifecycle::word).sorted().collect(Collectors.joining(" or "));
  }
}
