package io.meshwork.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A walk from some nodes to all that is on one side of them, the nearest first. */
public final class Walk {

  private final Graph graph;
  private final Side side;
  private final int budget;

  private final Map<Node, Integer> hops = new LinkedHashMap<>();
  private final Map<Node, Node> cameFrom = new HashMap<>();
  private boolean truncated;

  private Walk(Graph graph, Side side, int budget) {
    this.graph = graph;
    this.side = side;
    this.budget = budget;
  }

  /**
   * Walks until there is nothing further, or enough.
   *
   * @param budget nodes to reach at most
   * @param isEnough ends the walk at the node that it holds for
   */
  public static Walk from(
      Graph graph, Side side, Set<Node> roots, int budget, Predicate<Node> isEnough) {
    var walk = new Walk(graph, side, budget);
    roots.forEach(root -> walk.hops.put(root, 0));
    if (roots.stream().noneMatch(isEnough)) {
      walk.walk(roots, isEnough);
    }
    return walk;
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

  private void walk(Set<Node> roots, Predicate<Node> isEnough) {
    Set<Node> frontier = roots;
    for (int hop = 1; !frontier.isEmpty(); hop++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Step step : graph.steps(side, frontier, Graph.EVER)) {
        if (hops.containsKey(step.to())) {
          continue;
        }
        if (hops.size() >= budget) {
          truncated = true;
          return;
        }
        hops.put(step.to(), hop);
        cameFrom.put(step.to(), step.from());
        next.add(step.to());
        if (isEnough.test(step.to())) {
          return;
        }
      }
      frontier = next;
    }
  }
}
