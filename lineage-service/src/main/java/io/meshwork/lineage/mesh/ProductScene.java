package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Scene;
import io.meshwork.lineage.graph.Scene.Evidence;
import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A scene of products, or of domains, while it is being composed. */
final class ProductScene {

  private record Pair(String origin, String destination) {}

  private final SceneRequest request;
  private final Map<String, Integer> hops = new LinkedHashMap<>();
  private final Map<Pair, List<Evidence>> edges = new LinkedHashMap<>();
  private final Map<String, Integer> hiddenUpstream = new HashMap<>();
  private final Map<String, Integer> hiddenDownstream = new HashMap<>();
  private boolean truncated;

  ProductScene(SceneRequest request) {
    this.request = request;
    hops.put(request.root().toString(), 0);
  }

  /**
   * Walks outwards on one side. The products at the edge of the scene are asked for their
   * neighbours too, to tell how many are hidden.
   *
   * @param neighbours gives the products next to one, each with the flows that prove it
   */
  void walk(Side side, Function<String, Map<String, List<Evidence>>> neighbours) {
    Set<String> walked = new HashSet<>();
    Set<String> frontier = Set.of(request.root().toString());
    for (int hop = 1; hop <= request.depth() + 1 && !frontier.isEmpty(); hop++) {
      walked.addAll(frontier);
      Set<String> next = new LinkedHashSet<>();
      for (String product : frontier) {
        for (var neighbour : neighbours.apply(product).entrySet()) {
          if (show(neighbour.getKey(), hop, side)) {
            addEdge(side, product, neighbour.getKey(), neighbour.getValue());
            next.add(neighbour.getKey());
          } else {
            hide(product, hop, side);
          }
        }
      }
      next.removeAll(walked);
      frontier = next;
    }
  }

  Scene toScene() {
    List<SceneNode> nodes =
        hops.entrySet().stream()
            .map(
                hop ->
                    new SceneNode(
                        hop.getKey(),
                        hop.getValue(),
                        hiddenUpstream.getOrDefault(hop.getKey(), 0),
                        hiddenDownstream.getOrDefault(hop.getKey(), 0),
                        null,
                        List.of(),
                        false,
                        null))
            .toList();
    List<SceneEdge> proven =
        edges.entrySet().stream()
            .map(
                edge ->
                    new SceneEdge(
                        edge.getKey().origin(),
                        edge.getKey().destination(),
                        null,
                        null,
                        edge.getValue()))
            .toList();
    return new Scene(request.root().toString(), nodes, proven, truncated, null);
  }

  /** Whether the product is in the scene, to which it is added if depth and budget allow. */
  private boolean show(String product, int hop, Side side) {
    if (hops.containsKey(product)) {
      return true;
    }
    boolean fits = hop <= request.depth() && hops.size() < request.nodeBudget();
    if (fits) {
      hops.put(product, hop * side.sign());
    }
    return fits;
  }

  private void hide(String product, int hop, Side side) {
    var hidden = side == Side.UPSTREAM ? hiddenUpstream : hiddenDownstream;
    hidden.merge(product, 1, Integer::sum);
    truncated |= hop <= request.depth();
  }

  private void addEdge(Side side, String product, String neighbour, List<Evidence> evidence) {
    Pair pair = side == Side.UPSTREAM ? new Pair(neighbour, product) : new Pair(product, neighbour);
    edges.putIfAbsent(pair, evidence);
  }
}
