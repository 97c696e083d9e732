package io.meshwork.lineage.graph;

import java.time.Instant;
import java.util.Comparator;

/**
 * What was last told, by the time of the event that told it. Of two that were told at the same time
 * the greater text wins, so that the order of arrival never matters.
 */
record Told(Instant at, String value) {

  static final Told NOTHING = new Told(Instant.EPOCH, "");

  private static final Comparator<Told> LATER =
      Comparator.comparing(Told::at).thenComparing(Told::value);

  Told merge(Told other) {
    return LATER.compare(this, other) >= 0 ? this : other;
  }
}
