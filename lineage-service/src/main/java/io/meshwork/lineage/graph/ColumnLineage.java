package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What flows into the columns of a dataset, as one job tells.
 *
 * @param job its URN; empty when the dataset was told of without a job
 * @param at when it was told, by the event's time
 * @param sources as JSON, see {@link ColumnSources}
 */
record ColumnLineage(Urn dataset, String job, Instant at, String sources) {

  /**
   * Of two versions the later stands; of two that were told at the same time, that with the greater
   * digest, so that the order of arrival never matters.
   *
   * @param key digest of the sources
   */
  record Version(Instant at, UUID key) implements Comparable<Version> {

    private static final Comparator<Version> ORDER =
        Comparator.comparing(Version::at).thenComparing(Version::key);

    @Override
    public int compareTo(Version other) {
      return ORDER.compare(this, other);
    }
  }

  /** The digest is seldom needed for that, and takes a while. */
  private static final Comparator<ColumnLineage> LATER =
      Comparator.comparing(ColumnLineage::at).thenComparing(lineage -> lineage.version().key());

  Version version() {
    return new Version(at, Urn.digest(sources));
  }

  ColumnLineage merge(ColumnLineage other) {
    return LATER.compare(this, other) >= 0 ? this : other;
  }
}
