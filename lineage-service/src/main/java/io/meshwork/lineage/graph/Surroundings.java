package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes surround a job or dataset, and how far each is from it; the nearest first. */
final class Surroundings {

  private final SceneRequest request;
  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private boolean truncated;

  private Surroundings(SceneRequest request) {
    this.request = request;
  }

  /**
   * The nodes that the request asks for.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  static Surroundings of(Graph graph, SceneRequest request) {
    Node root = find(graph, request);
    return graph.ask(request.until(), edges -> of(edges, request, root, List.of()));
  }

  /** As {@link #of(Graph, SceneRequest)}, around the root and what counts as the same. */
  static Surroundings of(Edges edges, SceneRequest request, Node root, List<Node> same) {
    var around = new Surroundings(request);
    around.hops.put(root, 0);
    same.stream().limit(request.room() - 1L).forEach(node -> around.hops.put(node, 0));
    Set<Node> from = Set.copyOf(around.hops.keySet());
    request.sides().forEach(side -> around.walk(edges, from, side));
    return around;
  }

  /**
   * The node in the middle.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of it
   */
  static Node find(Graph graph, SceneRequest request) {
    return graph
        .find(request.root())
        .orElseThrow(() -> Failure.notFound(request.root().toString()));
  }

  /**
   * Hops from the root: negative upstream, positive downstream, 0 the root, which is the first;
   * those of the pages before come first.
   */
  Map<Node, Integer> hops() {
    return hops;
  }

  /** The nodes that the pages before have not told. */
  List<Node> page() {
    return hops.keySet().stream().skip(request.told()).toList();
  }

  /** Whether the budget ended the walk. */
  boolean isTruncated() {
    return truncated;
  }

  /** What was reached on the other side already takes no room on this one. */
  private void walk(Edges edges, Set<Node> from, Side side) {
    int maxNodes = request.room() + hops.size();
    for (Step step : edges.walk(side, from, request.depth(), maxNodes, Set.of())) {
      if (!hops.containsKey(step.to()) && hops.size() >= request.room()) {
        truncated = true;
        return;
      }
      hops.putIfAbsent(step.to(), step.hop() * side.sign());
    }
  }
}
