package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Scene;
import io.meshwork.lineage.graph.Scene.Evidence;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Composes scenes of products and of domains, folded from the flows between their datasets. */
@ApplicationScoped
public class Mesh {

  private static final int MAX_EVIDENCE = 20;

  private final Graph graph;
  private final Ports ports;

  Mesh(Graph graph, Ports ports) {
    this.graph = graph;
    this.ports = ports;
  }

  /** The surroundings of a product; the root alone if nothing flows into or out of it. */
  public Scene products(SceneRequest request) {
    return scene(request, (side, product) -> besideProduct(side, product, request.until()));
  }

  /**
   * The surroundings of a domain, folded from those of the products in it and in domains below it;
   * the root alone if nothing flows into or out of these.
   */
  public Scene domains(SceneRequest request) {
    return scene(request, (side, domain) -> besideDomain(side, domain, request.until()));
  }

  private static Scene scene(
      SceneRequest request, BiFunction<Side, String, Map<String, List<Evidence>>> beside) {
    var scene = new ProductScene(request);
    for (Side side : request.sides()) {
      scene.walk(side, node -> beside.apply(side, node));
    }
    return scene.toScene();
  }

  private Map<String, List<Evidence>> besideProduct(Side side, String product, Instant asOf) {
    return new Neighbours(graph, ports, side, product, asOf).find();
  }

  private Map<String, List<Evidence>> besideDomain(Side side, String domain, Instant asOf) {
    String path = Urn.parse(Urn.Kind.DOMAIN, "urn", domain).first();
    Map<String, List<Evidence>> beside = new LinkedHashMap<>();
    for (String product : ports.productsIn(path)) {
      besideProduct(side, product, asOf)
          .forEach(
              (other, evidence) -> {
                String neighbour = Urn.parse(Urn.Kind.PRODUCT, "urn", other).first();
                if (!isIn(neighbour, path)) {
                  beside
                      .computeIfAbsent(Urn.domain(neighbour).toString(), key -> new ArrayList<>())
                      .addAll(evidence);
                }
              });
    }
    beside.replaceAll((_, evidence) -> evidence.stream().limit(MAX_EVIDENCE).toList());
    return beside;
  }

  private static boolean isIn(String domain, String path) {
    return domain.equals(path) || domain.startsWith(path + "/");
  }
}
