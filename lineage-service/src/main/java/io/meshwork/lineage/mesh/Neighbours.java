package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.Scene.Evidence;
import io.meshwork.lineage.graph.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The products next to one product on one side: those that data reaches, or comes from, without
 * passing through the dataset of a third.
 */
final class Neighbours {

  private static final int MAX_HOPS = 20;
  private static final int MAX_EVIDENCE = 20;

  private final Graph graph;
  private final Ports ports;
  private final Side side;
  private final String product;
  private final Instant asOf;

  /** For each node reached, the one before it; the product's own datasets come from themselves. */
  private final Map<Node, Node> cameFrom = new HashMap<>();

  private final Map<String, List<List<Node>>> paths = new LinkedHashMap<>();

  Neighbours(Graph graph, Ports ports, Side side, String product, Instant asOf) {
    this.graph = graph;
    this.ports = ports;
    this.side = side;
    this.product = product;
    this.asOf = asOf;
  }

  /** Each neighbour with the flows that prove it. */
  Map<String, List<Evidence>> find() {
    Set<Node> frontier = ports.datasetsOf(product);
    frontier.forEach(dataset -> cameFrom.put(dataset, dataset));
    for (int hop = 1; hop <= MAX_HOPS && !frontier.isEmpty(); hop++) {
      frontier = stopAtProducts(step(frontier));
    }
    return evidence();
  }

  private Set<Node> step(Set<Node> frontier) {
    Set<Node> next = new LinkedHashSet<>();
    graph
        .walk(side, frontier, asOf, 1, Integer.MAX_VALUE, Set.of())
        .forEach(
            step -> {
              if (cameFrom.putIfAbsent(step.to(), step.from()) == null) {
                next.add(step.to());
              }
            });
    return next;
  }

  /** Data that belongs to a product ends the way; all else is passed through. */
  private Set<Node> stopAtProducts(Set<Node> reached) {
    Map<Node, Set<String>> owned =
        ports.productsOf(
            reached.stream().filter(node -> node.type() == Node.Type.DATASET).toList());
    owned.forEach(
        (dataset, products) -> {
          for (String other : products) {
            if (!other.equals(product)) {
              paths.computeIfAbsent(other, key -> new ArrayList<>()).add(pathTo(dataset));
            }
          }
        });
    Set<Node> passed = new LinkedHashSet<>(reached);
    passed.removeAll(owned.keySet());
    return passed;
  }

  /** In the direction of the data. */
  private List<Node> pathTo(Node end) {
    var path = new ArrayList<Node>();
    Node node = end;
    Node before = Objects.requireNonNull(cameFrom.get(node));
    while (!before.equals(node)) {
      path.add(node);
      node = before;
      before = Objects.requireNonNull(cameFrom.get(node));
    }
    path.add(node);
    return side == Side.UPSTREAM ? path : path.reversed();
  }

  private Map<String, List<Evidence>> evidence() {
    Map<Node, Graph.Named> names =
        graph.names(
            paths.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList());
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    paths.forEach(
        (other, found) ->
            evidence.put(
                other,
                found.stream().limit(MAX_EVIDENCE).map(path -> evidence(names, path)).toList()));
    return evidence;
  }

  private static Evidence evidence(Map<Node, Graph.Named> names, List<Node> path) {
    return new Evidence(
        urn(names, path.getFirst()),
        path.stream()
            .filter(node -> node.type() == Node.Type.JOB)
            .map(node -> urn(names, node))
            .toList(),
        urn(names, path.getLast()));
  }

  private static String urn(Map<Node, Graph.Named> names, Node node) {
    return Objects.requireNonNull(names.get(node)).urn();
  }
}
