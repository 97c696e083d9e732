package io.meshwork.catalog.suggestion;

import java.time.Instant;
import java.util.List;

/**
 * One column flows into another.
 *
 * @param transformations such as IDENTITY or AGGREGATION, where they are known
 * @param masked whether the values that flow in are hidden, such as by a hash
 * @param job URN of the job that moves the data; empty when it is not known
 * @param toldAt when the job said so
 */
record Derivation(
    ColumnRef target,
    ColumnRef source,
    List<String> transformations,
    boolean masked,
    String job,
    Instant toldAt) {

  Derivation {
    transformations = List.copyOf(transformations);
  }

  /** Whether both say the same, though perhaps at another time. */
  Derivation timeless() {
    return new Derivation(target, source, transformations, masked, job, Instant.EPOCH);
  }
}
