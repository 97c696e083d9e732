package io.meshwork.quality.sla.timeline;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A new version of a dataset is wanted. The demand is broken from {@code due} until there is one.
 *
 * @param after a version that was there before does not count
 */
public record Demand(Instant after, Instant due) {

  /**
   * The first version that meets it.
   *
   * @param arrivals when versions were there, the earliest first
   */
  Optional<Instant> met(List<Instant> arrivals) {
    int at = firstNotBefore(arrivals, after);
    return at < arrivals.size() ? Optional.of(arrivals.get(at)) : Optional.empty();
  }

  private static int firstNotBefore(List<Instant> arrivals, Instant after) {
    int at = Collections.binarySearch(arrivals, after);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && arrivals.get(at - 1).equals(after)) {
      at--;
    }
    return at;
  }
}
