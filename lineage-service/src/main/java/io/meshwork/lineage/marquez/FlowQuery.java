package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.Direction;
import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what flows between jobs and datasets; of the names of one dataset, one stands for all. */
@ApplicationScoped
class FlowQuery {

  private final Graph graph;

  FlowQuery(Graph graph) {
    this.graph = graph;
  }

  /** That data flows between a job and a dataset. */
  record Flow(long job, boolean isInput, long dataset, Urn urn) {}

  /** By the URN of the dataset. */
  Map<Long, List<Flow>> ofJobs(Collection<Long> jobs) {
    List<Graph.Flow> flows = flows(Node.Type.JOB, jobs.stream().map(Node::job).toList());
    Map<Node, Graph.Named> names =
        graph.names(flows.stream().map(Graph.Flow::dataset).collect(Collectors.toSet()));
    return flows.stream()
        .map(
            flow ->
                new Flow(
                    flow.job().id(),
                    flow.direction() == Direction.INPUT,
                    flow.dataset().id(),
                    Urn.parse(
                        Urn.Kind.DATASET,
                        "urn",
                        Objects.requireNonNull(names.get(flow.dataset())).urn())))
        .sorted(Comparator.comparing(flow -> flow.urn().toString()))
        .collect(Collectors.groupingBy(Flow::job));
  }

  /** The jobs that read or write any of the datasets, by whatever name. */
  List<Long> jobsOf(Set<Long> datasets) {
    return flows(Node.Type.DATASET, datasets.stream().map(Node::dataset).toList()).stream()
        .map(flow -> flow.job().id())
        .distinct()
        .sorted()
        .toList();
  }

  /** The dataset that stands for all names of the same data. */
  long node(Urn dataset) {
    return graph
        .find(dataset)
        .map(Node::id)
        .orElseThrow(() -> Failure.notFound(dataset.toString()));
  }

  private List<Graph.Flow> flows(Node.Type type, List<Node> nodes) {
    return graph.flows(type, nodes, Graph.EVER, Direction.values());
  }
}
