package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Graph.Hidden;
import java.util.Collection;
import java.util.List;

/** Which job reads and writes which dataset, in memory or in the database. */
interface Edges {

  /** As {@link Graph#walk}. */
  List<Step> walk(
      Side side, Collection<Node> roots, int maxHops, int maxNodes, Collection<Node> ends);

  /** The jobs around the datasets of {@code nodes} that are none of {@code shown}. */
  List<Hidden> hiddenJobs(Collection<Node> nodes, Collection<Node> shown);
}
