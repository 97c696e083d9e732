package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.ColumnGraph;
import io.meshwork.lineage.graph.Side;
import io.meshwork.platform.urn.Urn;
import org.jspecify.annotations.Nullable;

/**
 * That one column is made of another.
 *
 * @param transformation {@code MASKED}, or else how, such as {@code IDENTITY} or {@code
 *     AGGREGATION, FILTER}; null if nobody tells
 */
record ColumnFlow(Column to, Column from, @Nullable String transformation) {

  /**
   * A column of a dataset.
   *
   * @param name empty for all
   */
  record Column(Urn dataset, String name) {

    static Column allOf(Urn dataset) {
      return new Column(dataset, "");
    }

    static Column of(ColumnGraph.Column column) {
      return new Column(Urn.parse(Urn.Kind.DATASET, "urn", column.dataset()), column.name());
    }

    ColumnGraph.Column inGraph() {
      return new ColumnGraph.Column(dataset.toString(), name);
    }

    /** How Marquez calls it as a node. */
    String nodeId() {
      return "datasetField:%s:%s:%s".formatted(dataset.first(), dataset.second(), name);
    }
  }

  static ColumnFlow of(ColumnGraph.ColumnFlow flow) {
    return new ColumnFlow(
        Column.of(flow.destination()), Column.of(flow.origin()), transformation(flow));
  }

  /** The column on that side. */
  Column on(Side side) {
    return side == Side.UPSTREAM ? from : to;
  }

  private static @Nullable String transformation(ColumnGraph.ColumnFlow flow) {
    if (flow.masked()) {
      return "MASKED";
    }
    return flow.transformations().isEmpty() ? null : String.join(", ", flow.transformations());
  }
}
