package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.mesh.Ports;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Finds the nodes that a question is about. */
@ApplicationScoped
class Roots {

  private final Graph graph;
  private final Ports ports;

  Roots(Graph graph, Ports ports) {
    this.graph = graph;
    this.ports = ports;
  }

  /**
   * A dataset or job, or the datasets that a product offers.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of it, INVALID if it is of another kind
   */
  Set<Node> of(String parameter, Urn urn) {
    return switch (urn.kind()) {
      case DATASET, JOB -> Set.of(one(urn));
      case PRODUCT -> {
        Set<Node> datasets = ports.datasetsOf(urn.toString());
        if (datasets.isEmpty()) {
          throw Failure.notFound(urn.toString());
        }
        yield datasets;
      }
      default ->
          throw Failure.invalid(parameter, "must be the URN of a dataset, a job or a product");
    };
  }

  private Node one(Urn urn) {
    return graph.find(urn).orElseThrow(() -> Failure.notFound(urn.toString()));
  }
}
