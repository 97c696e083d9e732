package io.meshwork.lineage.graph;

import java.time.Instant;
import java.util.Comparator;

/**
 * The run that started a run, as the latest parent facet tells.
 *
 * @param job URN of its job; empty if nobody told
 * @param run its id
 */
record Parent(Instant at, String job, String run) {

  static final Parent NONE = new Parent(Instant.EPOCH, "", "");

  private static final Comparator<Parent> LATER =
      Comparator.comparing(Parent::at).thenComparing(Parent::job).thenComparing(Parent::run);

  Parent merge(Parent other) {
    return LATER.compare(this, other) >= 0 ? this : other;
  }
}
