package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.FlowState.Direction;
import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.platform.error.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Composes scenes of jobs and datasets. */
@ApplicationScoped
public class Scenery {

  private final Graph graph;

  Scenery(Graph graph) {
    this.graph = graph;
  }

  /**
   * The surroundings of a job or dataset.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  public Scene scene(SceneRequest request) {
    Node root =
        graph.find(request.root()).orElseThrow(() -> Failure.notFound(request.root().toString()));
    Map<Node, Integer> hops = new LinkedHashMap<>();
    hops.put(root, 0);
    boolean truncated = false;
    for (Side side : request.sides()) {
      truncated |= walk(root, side, request, hops);
    }
    return compose(request, hops, truncated);
  }

  /**
   * Walks outwards on one side and notes how far each node is.
   *
   * @return whether the budget ended the walk
   */
  private boolean walk(Node root, Side side, SceneRequest request, Map<Node, Integer> hops) {
    Set<Node> visited = new HashSet<>(Set.of(root));
    Set<Node> frontier = Set.of(root);
    for (int hop = 1; hop <= request.depth() && !frontier.isEmpty(); hop++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Step step : graph.steps(side, frontier)) {
        if (visited.contains(step.to())) {
          continue;
        }
        if (!hops.containsKey(step.to()) && hops.size() >= request.nodeBudget()) {
          return true;
        }
        visited.add(step.to());
        next.add(step.to());
        hops.putIfAbsent(step.to(), hop * side.sign());
      }
      frontier = next;
    }
    return false;
  }

  private Scene compose(SceneRequest request, Map<Node, Integer> hops, boolean truncated) {
    Map<Node, Graph.Named> names = graph.names(hops.keySet());
    var edges = new ArrayList<SceneEdge>();
    Map<Node, Integer> hiddenUpstream = new HashMap<>();
    Map<Node, Integer> hiddenDownstream = new HashMap<>();
    for (Graph.Flow flow : flows(hops.keySet())) {
      boolean isInput = flow.direction() == Direction.INPUT;
      Node origin = isInput ? flow.dataset() : flow.job();
      Node destination = isInput ? flow.job() : flow.dataset();
      if (!hops.containsKey(origin)) {
        hiddenUpstream.merge(destination, 1, Integer::sum);
      } else if (!hops.containsKey(destination)) {
        hiddenDownstream.merge(origin, 1, Integer::sum);
      } else {
        edges.add(
            new SceneEdge(
                urn(names, origin),
                urn(names, destination),
                flow.firstSeen(),
                flow.lastSeen(),
                List.of()));
      }
    }
    var nodes = new ArrayList<SceneNode>();
    hops.forEach(
        (node, hop) -> {
          String lastRun = Objects.requireNonNull(names.get(node)).lastRun();
          nodes.add(
              new SceneNode(
                  urn(names, node),
                  hop,
                  hiddenUpstream.getOrDefault(node, 0),
                  hiddenDownstream.getOrDefault(node, 0),
                  lastRun.isEmpty() ? null : lastRun));
        });
    return new Scene(request.root().toString(), nodes, edges, truncated);
  }

  /** Every flow that touches the scene, once. */
  private Set<Graph.Flow> flows(Collection<Node> nodes) {
    var flows = new LinkedHashSet<>(graph.flows(Node.Type.JOB, nodes));
    flows.addAll(graph.flows(Node.Type.DATASET, nodes));
    return flows;
  }

  private static String urn(Map<Node, Graph.Named> names, Node node) {
    return Objects.requireNonNull(names.get(node)).urn().toString();
  }
}
