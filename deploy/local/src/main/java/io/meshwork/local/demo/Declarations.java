package io.meshwork.local.demo;

import static io.meshwork.local.demo.Gateway.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the teams of the mesh declare to the catalog. */
final class Declarations {

  private final Mesh mesh;
  private final LocalDate today;

  Declarations(Mesh mesh, LocalDate today) {
    this.mesh = mesh;
    this.today = today;
  }

  List<Request> people() {
    return mesh.people().stream()
        .map(
            person ->
                Request.put(
                    "%s, person %s".formatted(MeshFiles.SHOP, person.name()),
                    "/api/v1/people/" + segment(person.name()),
                    Map.of("title", person.title(), "email", person.email())))
        .toList();
  }

  List<Request> teams() {
    return mesh.teams().stream()
        .map(
            team ->
                Request.put(
                    "%s, team %s".formatted(MeshFiles.SHOP, team.name()),
                    "/api/v1/teams/" + segment(team.name()),
                    Map.of(
                        "title", team.title(),
                        "description", team.description(),
                        "contact", team.contact(),
                        "onCall", team.onCall(),
                        "members", team.members())))
        .toList();
  }

  /** Parents before their subdomains. */
  List<Request> domains() {
    return mesh.domains().stream()
        .map(
            domain ->
                Request.put(
                    Domain.file(domain.path()),
                    "/api/v1/domains/" + segment(domain.path()),
                    Map.of(
                        "title", domain.title(),
                        "description", domain.description(),
                        "owner", domain.owner())))
        .toList();
  }

  List<Request> datasets() {
    return mesh.domains().stream().flatMap(this::datasets).toList();
  }

  /** The schemas of topics, each before those that follow it. */
  List<Request> schemas() {
    return mesh.domains().stream()
        .flatMap(domain -> domain.datasets().stream().flatMap(dataset -> schemas(domain, dataset)))
        .toList();
  }

  private static Stream<Request> schemas(Domain domain, Dataset dataset) {
    Dataset.Schemas schemas = dataset.schemas();
    return schemas == null
        ? Stream.of()
        : schemas.versions().stream()
            .map(
                schema ->
                    Request.post(
                        domain.place("dataset", dataset.key()),
                        "/apis/ccompat/v7/subjects/%s-value/versions"
                            .formatted(segment(dataset.name())),
                        Map.of("schemaType", schemas.type(), "schema", schema)));
  }

  /** Those that can be declared at once, wave after wave: what a product reads comes before it. */
  List<List<Request>> products() {
    var waves = new ArrayList<List<Request>>();
    var waiting = new LinkedHashMap<String, ProductOf>();
    mesh.domains()
        .forEach(
            domain ->
                domain
                    .products()
                    .forEach(
                        product ->
                            waiting.put(
                                domain.path() + "/" + product.name(),
                                new ProductOf(domain, product))));
    while (!waiting.isEmpty()) {
      List<String> wave =
          waiting.entrySet().stream()
              .filter(entry -> entry.getValue().needs().noneMatch(waiting::containsKey))
              .map(Map.Entry::getKey)
              .toList();
      if (wave.isEmpty()) {
        throw new DemoFailure("Products read each other in a circle: " + waiting.keySet());
      }
      waves.add(wave.stream().map(waiting::get).map(this::product).toList());
      wave.forEach(waiting::remove);
    }
    return waves;
  }

  private record ProductOf(Domain domain, Product product) {

    Stream<String> needs() {
      return Stream.concat(product.reads().stream(), Stream.of(product.successor()));
    }
  }

  private Stream<Request> datasets(Domain domain) {
    return domain.datasets().stream()
        .map(
            dataset ->
                Request.put(
                    domain.place("dataset", dataset.key()),
                    "/api/v1/datasets/%s/%s"
                        .formatted(segment(dataset.namespace()), segment(dataset.name())),
                    Map.of(
                        "title", dataset.title(),
                        "description", dataset.description(),
                        "domain", domain.path(),
                        "tags", dataset.tags(),
                        "columns", dataset.columns())));
  }

  private Request product(ProductOf entry) {
    Domain domain = entry.domain();
    Product product = entry.product();
    var draft = new HashMap<String, Object>();
    draft.put("title", product.title());
    draft.put("purpose", product.purpose());
    draft.put("description", product.description());
    draft.put("owner", product.owner().isEmpty() ? domain.owner() : product.owner());
    draft.put("manager", product.manager());
    draft.put("lifecycle", product.lifecycle());
    draft.put("version", product.version());
    draft.put("tags", product.tags());
    draft.put("terms", product.terms().stream().map(term -> "term:" + term).toList());
    draft.put("links", product.links());
    draft.put("slos", product.slos());
    draft.put("inputPorts", product.reads().stream().map(Declarations::port).toList());
    draft.put("outputPorts", product.outputPorts().stream().map(this::port).toList());
    if (!product.successor().isEmpty()) {
      draft.put("successor", urn(product.successor()));
    }
    if (product.sunsetInDays() != null) {
      draft.put("sunset", today.plusDays(product.sunsetInDays()).toString());
    }
    return Request.put(
        domain.place("product", product.name()),
        "/api/v1/products/%s/%s".formatted(segment(domain.path()), segment(product.name())),
        draft);
  }

  private static Map<String, Object> port(String product) {
    return Map.of("name", product.substring(product.lastIndexOf('/') + 1), "product", urn(product));
  }

  private Map<String, Object> port(Product.OutputPort port) {
    return Map.of(
        "name", port.name(),
        "type", port.type(),
        "description", port.description(),
        "datasets", port.datasets().stream().map(key -> mesh.dataset(key).urn()).toList());
  }

  /** The URN of a product given as {@code domain/name}. */
  private static String urn(String product) {
    int end = product.lastIndexOf('/');
    return "product:%s/%s"
        .formatted(product.substring(0, end).replace("/", "%2F"), product.substring(end + 1));
  }
}
