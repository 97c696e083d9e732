package io.meshwork.lineage.marquez;

import io.meshwork.platform.urn.Urn;
import org.jspecify.annotations.Nullable;

/**
 * That one column is made of another.
 *
 * @param transformation {@code MASKED}, or else how, such as {@code IDENTITY} or {@code
 *     AGGREGATION, FILTER}; null if nobody tells
 */
record ColumnFlow(Column to, Column from, @Nullable String transformation) {

  /** A column of a dataset. */
  record Column(Urn dataset, String name) {

    /** How Marquez calls it as a node. */
    String nodeId() {
      return "datasetField:%s:%s:%s".formatted(dataset.first(), dataset.second(), name);
    }
  }
}
