package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Neighbourhood;
import java.util.Set;

/**
 * What lies around a dataset, by lineage.
 *
 * @param upstream what it is made of, the nearest first
 * @param downstream what is made of it, the nearest first
 */
record Surroundings(Set<Urn> upstream, Set<Urn> downstream) {

  static Surroundings of(Urn dataset, Neighbourhood neighbourhood) {
    return new Surroundings(neighbourhood.upstream(dataset), neighbourhood.downstream(dataset));
  }

  /** Whether the other is made of it, and it of the other. */
  boolean isCircle(Urn other) {
    return upstream.contains(other) && downstream.contains(other);
  }
}
