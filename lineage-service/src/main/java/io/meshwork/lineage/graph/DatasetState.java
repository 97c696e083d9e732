package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;

/**
 * What is known of a dataset. Merging is commutative, associative and idempotent, so the state
 * after a set of events is the same whatever their order and however often each came.
 *
 * @param fields as JSON, see {@link SchemaFields}
 * @param lifecycle the latest change, such as {@code DROP}
 */
record DatasetState(Urn urn, Told description, Told fields, Told lifecycle, Span seen) {

  DatasetState merge(DatasetState other) {
    return new DatasetState(
        urn,
        description.merge(other.description),
        fields.merge(other.fields),
        lifecycle.merge(other.lifecycle),
        seen.merge(other.seen));
  }

  /** Whether others would notice the difference. */
  boolean saysTheSameAs(DatasetState other) {
    return description.value().equals(other.description.value())
        && fields.value().equals(other.fields.value())
        && isDropped() == other.isDropped();
  }

  /** Whether it is no more: a later event that names it brings it back. */
  boolean isDropped() {
    return lifecycle.value().equals("DROP") && !seen.last().isAfter(lifecycle.at());
  }
}
