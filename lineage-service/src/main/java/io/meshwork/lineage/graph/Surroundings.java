package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which nodes surround a job or dataset, and how far each is from it; the nearest first. */
final class Surroundings {

  private final Graph graph;
  private final SceneRequest request;
  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private boolean truncated;

  private Surroundings(Graph graph, SceneRequest request) {
    this.graph = graph;
    this.request = request;
  }

  /**
   * The nodes that the request asks for.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  static Surroundings of(Graph graph, SceneRequest request) {
    Node root =
        graph.find(request.root()).orElseThrow(() -> Failure.notFound(request.root().toString()));
    var around = new Surroundings(graph, request);
    around.hops.put(root, 0);
    request.sides().forEach(side -> around.walk(root, side));
    return around;
  }

  /** Hops from the root: negative upstream, positive downstream, 0 the root, which is the first. */
  Map<Node, Integer> hops() {
    return hops;
  }

  /** Whether the budget ended the walk. */
  boolean isTruncated() {
    return truncated;
  }

  private void walk(Node root, Side side) {
    Set<Node> visited = new HashSet<>(Set.of(root));
    Set<Node> frontier = Set.of(root);
    for (int hop = 1; hop <= request.depth() && !frontier.isEmpty(); hop++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Step step : graph.steps(side, frontier, request.until())) {
        if (visited.contains(step.to())) {
          continue;
        }
        if (!hops.containsKey(step.to()) && hops.size() >= request.nodeBudget()) {
          truncated = true;
          return;
        }
        visited.add(step.to());
        next.add(step.to());
        hops.putIfAbsent(step.to(), hop * side.sign());
      }
      frontier = next;
    }
  }
}
