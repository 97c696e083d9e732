package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes scenes of jobs and datasets. */
@ApplicationScoped
public class Scenery {

  private final Graph graph;
  private final Descendants descendants;

  Scenery(Graph graph, Descendants descendants) {
    this.graph = graph;
    this.descendants = descendants;
  }

  /**
   * The surroundings of a job or dataset.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  public Scene scene(SceneRequest request) {
    return compose(request, Surroundings.find(graph, request), List.of());
  }

  /**
   * The surroundings of a job or dataset; those of a job are also those of all jobs that its runs
   * start, which often read and write what it does not tell of itself.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  public Scene sceneWithDescendants(SceneRequest request) {
    Node root = Surroundings.find(graph, request);
    List<Node> below =
        root.type() == Node.Type.JOB ? descendants.of(root, request.until()) : List.of();
    return compose(request, root, below);
  }

  /**
   * The nodes of a scene, what is around them that it does not show, and the flows that it does.
   */
  private record Shown(Surroundings around, List<Edges.Hidden> hidden, List<Edges.FlowId> flows) {

    static Shown of(Edges edges, Surroundings around) {
      List<Node> page = around.page();
      Set<Node> shown = around.hops().keySet();
      return new Shown(around, edges.hidden(page, shown), edges.flows(page, shown));
    }

    Map<Node, Integer> hidden(Side side) {
      return hidden.stream()
          .filter(hidden -> hidden.side() == side)
          .collect(Collectors.toMap(Edges.Hidden::node, Edges.Hidden::neighbours));
    }
  }

  private Scene compose(SceneRequest request, Node root, List<Node> same) {
    Shown shown =
        graph.ask(
            request.until(), edges -> Shown.of(edges, Surroundings.of(edges, request, root, same)));
    Surroundings around = shown.around();
    Map<Node, Integer> hops = around.hops();
    Map<Node, Integer> hiddenUpstream = shown.hidden(Side.UPSTREAM);
    Map<Node, Integer> hiddenDownstream = shown.hidden(Side.DOWNSTREAM);
    List<Node> page = around.page();
    List<Graph.Flow> edges = graph.flows(shown.flows());
    Map<Node, Graph.Named> names = graph.names(named(root, page, edges), request.until());
    return new Scene(
        urn(names, root),
        page.stream()
            .map(
                node ->
                    node(
                        Objects.requireNonNull(names.get(node)),
                        Objects.requireNonNull(hops.get(node)),
                        hiddenUpstream.getOrDefault(node, 0),
                        hiddenDownstream.getOrDefault(node, 0)))
            .toList(),
        edges.stream().map(flow -> edge(flow, names)).toList(),
        around.isTruncated(),
        around.isTruncated() ? PageRequest.encode(String.valueOf(hops.size())) : null);
  }

  /** Which nodes the answer calls by name: those of the page, the root, and the ends of edges. */
  private static Set<Node> named(Node root, List<Node> page, List<Graph.Flow> edges) {
    var named = new HashSet<>(page);
    named.add(root);
    edges.forEach(
        flow -> {
          named.add(flow.job());
          named.add(flow.dataset());
        });
    return named;
  }

  private static SceneNode node(
      Graph.Named named, int hop, int hiddenUpstream, int hiddenDownstream) {
    return new SceneNode(
        named.urn(),
        hop,
        hiddenUpstream,
        hiddenDownstream,
        named.lastRun().isEmpty() ? null : named.lastRun(),
        named.otherNames(),
        named.dropped(),
        null);
  }

  static SceneEdge edge(Graph.Flow flow, Map<Node, Graph.Named> names) {
    return new SceneEdge(
        urn(names, flow.origin()),
        urn(names, flow.destination()),
        flow.firstSeen(),
        flow.lastSeen(),
        List.of());
  }

  private static String urn(Map<Node, Graph.Named> names, Node node) {
    return Objects.requireNonNull(names.get(node)).urn();
  }
}
