package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.graph.Walk;
import io.meshwork.lineage.impact.Impact.DatasetImpact;
import io.meshwork.lineage.impact.Impact.GroupImpact;
import io.meshwork.lineage.impact.Impact.ProductImpact;
import io.meshwork.lineage.mesh.Ports;
import io.meshwork.lineage.mesh.Ports.Holder;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells what follows from a thing. */
@ApplicationScoped
public class ImpactService {

  private static final int MAX_NODES = 50_000;
  private static final int MAX_UNOWNED = 1_000;
  private static final Comparator<DatasetImpact> NEAREST =
      Comparator.comparing(DatasetImpact::distance).thenComparing(DatasetImpact::urn);

  private final Graph graph;
  private final Ports ports;
  private final Roots roots;

  ImpactService(Graph graph, Ports ports, Roots roots) {
    this.graph = graph;
    this.ports = ports;
    this.roots = roots;
  }

  /**
   * All that data flows on to from a dataset, a job or a product.
   *
   * @throws io.meshwork.platform.error.Failure NOT_FOUND if lineage has never heard of it, INVALID
   *     if it is of another kind
   */
  public Impact of(Urn root) {
    Set<Node> start = roots.of("urn", root);
    Walk walk = Walk.from(graph, Side.DOWNSTREAM, start, MAX_NODES, Set.of());
    List<Node> reached =
        walk.hops().keySet().stream()
            .filter(node -> node.type() == Node.Type.DATASET && !start.contains(node))
            .toList();
    Map<Node, Graph.Named> names = graph.names(reached);
    Map<Node, Set<String>> offering = ports.productsOf(reached);
    Map<String, List<DatasetImpact>> byProduct = new TreeMap<>();
    var unowned = new ArrayList<DatasetImpact>();
    for (Node dataset : reached) {
      String urn = Objects.requireNonNull(names.get(dataset)).urn();
      var impact = new DatasetImpact(urn, distance(walk, dataset));
      Set<String> products = offering.getOrDefault(dataset, Set.of());
      products.forEach(
          product -> byProduct.computeIfAbsent(product, key -> new ArrayList<>()).add(impact));
      if (products.isEmpty()) {
        unowned.add(impact);
      }
    }
    List<ProductImpact> products = products(byProduct);
    return new Impact(
        root.toString(),
        reached.size(),
        (int) walk.hops().keySet().stream().filter(node -> node.type() == Node.Type.JOB).count(),
        walk.isTruncated(),
        products,
        groups(products, ProductImpact::domain),
        groups(products, ProductImpact::owner),
        unowned.stream().sorted(NEAREST).limit(MAX_UNOWNED).toList());
  }

  private List<ProductImpact> products(Map<String, List<DatasetImpact>> byProduct) {
    Map<String, Holder> holders = ports.holders(byProduct.keySet());
    return byProduct.entrySet().stream()
        .map(
            entry -> {
              Urn product = Urn.parse("urn", entry.getKey());
              Holder holder = holders.getOrDefault(entry.getKey(), new Holder(product.first(), ""));
              List<DatasetImpact> datasets = entry.getValue().stream().sorted(NEAREST).toList();
              return new ProductImpact(
                  entry.getKey(),
                  holder.domain(),
                  holder.owner(),
                  datasets.getFirst().distance(),
                  datasets);
            })
        .sorted(Comparator.comparing(ProductImpact::distance).thenComparing(ProductImpact::urn))
        .toList();
  }

  private static List<GroupImpact> groups(
      List<ProductImpact> products, Function<ProductImpact, String> name) {
    Map<String, GroupImpact> groups = new LinkedHashMap<>();
    for (ProductImpact product : products) {
      groups.merge(
          name.apply(product),
          new GroupImpact(name.apply(product), 1, product.datasets().size(), product.distance()),
          (one, other) ->
              new GroupImpact(
                  one.name(),
                  one.products() + other.products(),
                  one.datasets() + other.datasets(),
                  Math.min(one.distance(), other.distance())));
    }
    return List.copyOf(groups.values());
  }

  /** Between two datasets there is a job. */
  private static int distance(Walk walk, Node dataset) {
    return (Objects.requireNonNull(walk.hops().get(dataset)) + 1) / 2;
  }
}
