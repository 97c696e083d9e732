package io.meshwork.local.demo;

import static io.meshwork.local.demo.Gateway.segment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the teams of the mesh declare to the catalog. */
final class Declarations {

  private final Mesh mesh;

  Declarations(Mesh mesh) {
    this.mesh = mesh;
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
                        "contact", team.contact())))
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

  List<Request> products() {
    return mesh.domains().stream().flatMap(this::products).toList();
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

  private Stream<Request> products(Domain domain) {
    return domain.products().stream()
        .map(
            product ->
                Request.put(
                    domain.place("product", product.name()),
                    "/api/v1/products/%s/%s"
                        .formatted(segment(domain.path()), segment(product.name())),
                    Map.of(
                        "title", product.title(),
                        "purpose", product.purpose(),
                        "description", product.description(),
                        "owner", product.owner().isEmpty() ? domain.owner() : product.owner(),
                        "lifecycle", product.lifecycle(),
                        "version", product.version(),
                        "tags", product.tags(),
                        "outputPorts", product.outputPorts().stream().map(this::port).toList())));
  }

  private Map<String, Object> port(Product.OutputPort port) {
    return Map.of(
        "name", port.name(),
        "description", port.description(),
        "datasets", port.datasets().stream().map(key -> mesh.dataset(key).urn()).toList());
  }
}
