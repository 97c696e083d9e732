package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.graph.Walk;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the ways that data takes. */
@ApplicationScoped
public class PathService {

  private static final int MAX_NODES = 100_000;

  private final Graph graph;
  private final Roots roots;

  PathService(Graph graph, Roots roots) {
    this.graph = graph;
    this.roots = roots;
  }

  /**
   * A shortest way from one thing to another; from or to a product, the nearest of its datasets.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of one of them, TOO_LARGE if too much lies
   *     downstream of the origin to tell
   */
  public LineagePath between(Urn origin, Urn destination) {
    Set<Node> starts = roots.of("from", origin);
    Set<Node> ends = roots.of("to", destination);
    Walk walk = Walk.from(graph, Side.DOWNSTREAM, starts, MAX_NODES, ends);
    List<Node> way =
        ends.stream()
            .filter(walk.hops()::containsKey)
            .findFirst()
            .map(walk::wayTo)
            .orElse(List.of());
    if (way.isEmpty() && walk.isTruncated()) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "More than %d nodes lie downstream of %s; ask from a thing that is nearer."
              .formatted(MAX_NODES, origin));
    }
    Map<Node, Graph.Named> names = graph.names(way);
    return new LineagePath(
        origin.toString(),
        destination.toString(),
        way.stream().map(node -> Objects.requireNonNull(names.get(node)).urn()).toList());
  }
}
