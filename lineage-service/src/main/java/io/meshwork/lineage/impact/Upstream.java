package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.graph.Walk;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is upstream of things, and of versions of datasets. */
@ApplicationScoped
class Upstream {

  private static final int MAX_NODES = 10_000;

  private final Graph graph;
  private final RunFlows flows;
  private final Roots roots;

  Upstream(Graph graph, RunFlows flows, Roots roots) {
    this.graph = graph;
    this.flows = flows;
    this.roots = roots;
  }

  /**
   * What is upstream of something.
   *
   * @param hops how far each node is
   * @param until what was seen later does not count
   */
  record Nodes(Map<Node, Integer> hops, Instant until) {

    List<Node> jobs() {
      return hops.keySet().stream().filter(node -> node.type() == Node.Type.JOB).toList();
    }

    /** How many jobs are on the way to one of them, itself included. */
    int distance(Node job) {
      return (Objects.requireNonNull(hops.get(job)) + 1) / 2;
    }
  }

  /** All that was ever seen upstream of a dataset, a job or a product. */
  Nodes of(Urn urn) {
    Set<Node> from = roots.of("urn", urn);
    return new Nodes(Walk.from(graph, Side.UPSTREAM, from, MAX_NODES, Set.of()).hops(), Graph.EVER);
  }

  /**
   * What was upstream of a version of a dataset when it was written: the run that wrote it, and all
   * that led to what that run read.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the dataset, or that the run wrote it;
   *     INVALID if it is no dataset
   */
  Nodes of(Urn dataset, String run) {
    if (dataset.kind() != Urn.Kind.DATASET) {
      throw Failure.invalid("run", "goes with the URN of a dataset, of which it wrote a version");
    }
    Node node = graph.find(dataset).orElseThrow(() -> Failure.notFound(dataset.toString()));
    RunFlows.Version version =
        flows
            .version(node, run)
            .orElseThrow(
                () -> Failure.notFound("version of %s that run %s wrote".formatted(dataset, run)));
    Map<Node, Integer> hops = new HashMap<>();
    Walk.from(graph, Side.UPSTREAM, read(version.run()), version.writtenAt(), MAX_NODES, Set.of())
        .hops()
        .forEach((reached, hop) -> hops.put(reached, hop + 2));
    hops.put(version.job(), 1);
    return new Nodes(hops, version.writtenAt());
  }

  /** The datasets that a run read. */
  private Set<Node> read(long run) {
    return flows.of(List.of(run)).getOrDefault(run, List.of()).stream()
        .filter(RunFlow::isInput)
        .flatMap(flow -> graph.find(flow.dataset()).stream())
        .collect(Collectors.toSet());
  }
}
