package io.meshwork.lineage.marquez;

import io.meshwork.lineage.marquez.GraphAnswer.Edge;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The edges of a graph, by the nodes at their ends, each list in the order of the other end. */
final class Edges {

  private final Map<String, SortedSet<String>> into = new HashMap<>();
  private final Map<String, SortedSet<String>> outOf = new HashMap<>();

  void add(String origin, String destination) {
    into.computeIfAbsent(destination, node -> new TreeSet<>()).add(origin);
    outOf.computeIfAbsent(origin, node -> new TreeSet<>()).add(destination);
  }

  /** A node with its edges. */
  GraphAnswer.Node node(String id, String type, Object data) {
    return new GraphAnswer.Node(
        id,
        type,
        data,
        others(into, id).stream().map(origin -> new Edge(origin, id)).toList(),
        others(outOf, id).stream().map(destination -> new Edge(id, destination)).toList());
  }

  /**
   * A node of a graph of columns, where Marquez tells edges into a node the wrong way round: the
   * node is their origin. Its clients count on that.
   */
  GraphAnswer.Node column(String id, String type, Object data) {
    return new GraphAnswer.Node(
        id,
        type,
        data,
        others(into, id).stream().map(origin -> new Edge(id, origin)).toList(),
        others(outOf, id).stream().map(destination -> new Edge(id, destination)).toList());
  }

  private static SortedSet<String> others(Map<String, SortedSet<String>> edges, String id) {
    return edges.getOrDefault(id, new TreeSet<>());
  }
}
