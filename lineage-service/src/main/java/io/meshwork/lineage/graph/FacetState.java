package io.meshwork.lineage.graph;

import com.google.protobuf.ByteString;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which event tells a facet of a job or dataset. A facet replaces the one before it whole; of two
 * that were told at the same time, that of the event with the greater digest stands.
 *
 * @param deleted whether the event says that there is no such facet any more
 */
record FacetState(Urn entity, String name, Instant at, ByteString digest, boolean deleted) {

  private static final Comparator<FacetState> LATER =
      Comparator.comparing(FacetState::at)
          .thenComparing(FacetState::digest, ByteString.unsignedLexicographicalComparator());

  FacetState merge(FacetState other) {
    return LATER.compare(this, other) >= 0 ? this : other;
  }
}
