package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.platform.error.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Composes scenes of jobs and datasets. */
@ApplicationScoped
public class Scenery {

  private final Graph graph;

  Scenery(Graph graph) {
    this.graph = graph;
  }

  /**
   * The surroundings of a job or dataset.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of the root
   */
  public Scene scene(SceneRequest request) {
    return compose(request, Surroundings.of(graph, request));
  }

  private Scene compose(SceneRequest request, Surroundings around) {
    Map<Node, Integer> hops = around.hops();
    Map<Node, Graph.Named> names = graph.names(hops.keySet(), request.until());
    var edges = new ArrayList<SceneEdge>();
    Map<Node, Integer> hiddenUpstream = new HashMap<>();
    Map<Node, Integer> hiddenDownstream = new HashMap<>();
    for (Graph.Flow flow :
        graph.flows(Node.Type.JOB, hops.keySet(), request.until(), Direction.values())) {
      if (hops.containsKey(flow.dataset())) {
        edges.add(edge(flow, names));
      } else if (flow.direction() == Direction.INPUT) {
        hiddenUpstream.merge(flow.job(), 1, Integer::sum);
      } else {
        hiddenDownstream.merge(flow.job(), 1, Integer::sum);
      }
    }
    for (Graph.Hidden hidden : graph.hiddenJobs(hops.keySet(), request.until())) {
      (hidden.direction() == Direction.OUTPUT ? hiddenUpstream : hiddenDownstream)
          .put(hidden.dataset(), hidden.jobs());
    }
    var nodes = new ArrayList<SceneNode>();
    hops.forEach(
        (node, hop) ->
            nodes.add(
                node(
                    Objects.requireNonNull(names.get(node)),
                    hop,
                    hiddenUpstream.getOrDefault(node, 0),
                    hiddenDownstream.getOrDefault(node, 0))));
    return new Scene(nodes.getFirst().urn(), nodes, edges, around.isTruncated());
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
