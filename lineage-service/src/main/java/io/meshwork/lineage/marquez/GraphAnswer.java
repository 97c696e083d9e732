package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A graph.
 *
 * @param graph its nodes, by id
 * @param truncated true if there are more nodes than are told, of which the nearest are; absent
 *     otherwise. Marquez has no such member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MarquezGraph")
record GraphAnswer(List<Node> graph, @Nullable Boolean truncated) {

  static GraphAnswer of(List<Node> nodes, boolean isTruncated) {
    return new GraphAnswer(nodes, isTruncated ? true : null);
  }

  /**
   * A node.
   *
   * @param type {@code JOB}, {@code DATASET} or {@code DATASET_FIELD}
   * @param data a MarquezJob, MarquezDataset or MarquezColumn
   */
  @Schema(name = "MarquezNode")
  record Node(
      String id,
      String type,
      @Schema(type = SchemaType.OBJECT) Object data,
      List<Edge> inEdges,
      List<Edge> outEdges) {}

  /** That data flows from one node into another, by their ids. */
  @Schema(name = "MarquezEdge")
  record Edge(String origin, String destination) {}
}
