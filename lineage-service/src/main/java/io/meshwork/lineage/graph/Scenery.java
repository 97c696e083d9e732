package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

  /** The nodes of a scene, and the jobs around them that it does not show. */
  private record Shown(Surroundings around, List<Graph.Hidden> hiddenJobs) {}

  private Shown shown(SceneRequest request, Node root, List<Node> same) {
    return graph.ask(
        request.until(),
        edges -> {
          var around = Surroundings.of(edges, request, root, same);
          return new Shown(around, edges.hiddenJobs(around.page(), around.hops().keySet()));
        });
  }

  private Scene compose(SceneRequest request, Node root, List<Node> same) {
    Shown shown = shown(request, root, same);
    Surroundings around = shown.around();
    Map<Node, Integer> hops = around.hops();
    List<Node> page = around.page();
    var edges = new ArrayList<Graph.Flow>();
    Map<Node, Integer> hiddenUpstream = new HashMap<>();
    Map<Node, Integer> hiddenDownstream = new HashMap<>();
    for (Graph.Flow flow : graph.flows(Node.Type.JOB, page, request.until(), Direction.values())) {
      if (hops.containsKey(flow.dataset())) {
        edges.add(flow);
      } else if (flow.direction() == Direction.INPUT) {
        hiddenUpstream.merge(flow.job(), 1, Integer::sum);
      } else {
        hiddenDownstream.merge(flow.job(), 1, Integer::sum);
      }
    }
    edges.addAll(edgesToEarlierPages(request, hops, page));
    for (Graph.Hidden hidden : shown.hiddenJobs()) {
      (hidden.direction() == Direction.OUTPUT ? hiddenUpstream : hiddenDownstream)
          .put(hidden.dataset(), hidden.jobs());
    }
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

  /** The flows between datasets of this page and jobs of those before. */
  private List<Graph.Flow> edgesToEarlierPages(
      SceneRequest request, Map<Node, Integer> hops, List<Node> page) {
    if (request.told() == 0) {
      return List.of();
    }
    var own = new HashSet<>(page);
    return graph.flows(Node.Type.DATASET, page, request.until(), Direction.values()).stream()
        .filter(flow -> hops.containsKey(flow.job()) && !own.contains(flow.job()))
        .toList();
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
