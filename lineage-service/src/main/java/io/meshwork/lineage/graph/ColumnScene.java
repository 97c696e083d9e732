package io.meshwork.lineage.graph;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What flows into and out of columns.
 *
 * @param root URN of the dataset; of the name that stands for all, if it was asked for by another
 * @param truncated whether the budget cut columns that the depth would have reached
 */
@Schema(name = "ColumnScene")
public record ColumnScene(
    String root, List<ColumnNode> nodes, List<ColumnEdge> edges, boolean truncated) {

  /**
   * A column in the scene.
   *
   * @param dataset its URN
   * @param column empty for what concerns the whole dataset, such as a filter of its rows
   * @param hop hops from the root: negative upstream, positive downstream, 0 the root
   */
  @Schema(name = "ColumnNode")
  public record ColumnNode(String dataset, String column, int hop) {}

  /**
   * Data flows from one column to another.
   *
   * @param jobs URNs of the jobs that say so
   * @param transformations subtypes such as IDENTITY, AGGREGATION or FILTER
   * @param masked whether every way hides the values
   * @param indirect whether it only decides what flows, as a filter does
   */
  @Schema(name = "ColumnEdge")
  public record ColumnEdge(
      ColumnEnd origin,
      ColumnEnd destination,
      List<String> jobs,
      List<String> transformations,
      boolean masked,
      boolean indirect) {}

  /** One end of an edge. */
  @Schema(name = "ColumnEnd")
  public record ColumnEnd(String dataset, String column) {}
}
