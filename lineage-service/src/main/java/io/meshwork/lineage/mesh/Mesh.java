package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Scene;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import jakarta.enterprise.context.ApplicationScoped;

/** Composes scenes of products, folded from the flows between their datasets. */
@ApplicationScoped
public class Mesh {

  private final Graph graph;
  private final Ports ports;

  Mesh(Graph graph, Ports ports) {
    this.graph = graph;
    this.ports = ports;
  }

  /** The surroundings of a product; the root alone if nothing flows into or out of it. */
  public Scene scene(SceneRequest request) {
    var scene = new ProductScene(request);
    for (Side side : request.sides()) {
      scene.walk(
          side, product -> new Neighbours(graph, ports, side, product, request.until()).find());
    }
    return scene.toScene();
  }
}
