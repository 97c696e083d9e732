package io.meshwork.lineage.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which job reads and writes which dataset, in memory or in the database. */
interface Edges {

  /** As {@link Graph#walk}. */
  List<Step> walk(
      Side side, Collection<Node> roots, int maxHops, int maxNodes, Collection<Node> ends);

  /**
   * The neighbours that each of {@code nodes} has and that are none of {@code shown}, where there
   * are any.
   */
  List<Hidden> hidden(Collection<Node> nodes, Set<Node> shown);

  /** The flows between {@code nodes} and {@code shown}, of which the nodes are a part. */
  List<FlowId> flows(Collection<Node> nodes, Set<Node> shown);

  /** So many neighbours of a node, on that side of it, are not shown. */
  record Hidden(Node node, Side side, int neighbours) {}

  /**
   * A flow as it was told.
   *
   * @param name id of the dataset under the name that was told
   * @param dataset the node that it is a name of
   */
  record FlowId(Node job, long name, Node dataset, Direction direction) {}
}
