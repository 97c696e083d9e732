package io.meshwork.lineage.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A walk from some nodes to all that is on one side of them, the nearest first. */
public final class Walk {

  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private final Map<Node, Node> cameFrom = new HashMap<>();
  private final boolean truncated;

  private Walk(Collection<Node> roots, List<Step> steps, int room) {
    roots.forEach(root -> hops.put(root, 0));
    for (Step step : steps.subList(0, Math.min(room, steps.size()))) {
      hops.put(step.to(), step.hop());
      cameFrom.put(step.to(), step.from());
    }
    truncated = steps.size() > room;
  }

  /**
   * Walks until there is nothing further, or enough.
   *
   * @param budget nodes to reach at most, those walked from included
   * @param ends the walk ends with the hop that reaches one of them
   */
  public static Walk from(Graph graph, Side side, Set<Node> roots, int budget, Set<Node> ends) {
    return from(graph, side, roots, Graph.EVER, budget, ends);
  }

  /** As {@link #from(Graph, Side, Set, int, Set)}, in the graph as it was seen until then. */
  public static Walk from(
      Graph graph, Side side, Set<Node> roots, Instant asOf, int budget, Set<Node> ends) {
    int room = Math.max(budget - roots.size(), 0);
    return new Walk(roots, graph.walk(side, roots, asOf, Integer.MAX_VALUE, room + 1, ends), room);
  }

  /** How far each node is, in hops; those walked from at 0. */
  public Map<Node, Integer> hops() {
    return hops;
  }

  /** Whether the budget ended the walk. */
  public boolean isTruncated() {
    return truncated;
  }

  /** The way by which a node was reached, itself last; it must have been reached. */
  public List<Node> wayTo(Node end) {
    var way = new ArrayList<Node>();
    for (Node node = end; node != null; node = cameFrom.get(node)) {
      way.add(node);
    }
    return way.reversed();
  }
}
