package io.meshwork.local.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills a mesh with a shop's domains, products, datasets, pipelines and checks, and with what
 * happened to them in the last four weeks. Everything goes through the gateway's public APIs.
 */
public final class DemoMesh {

  private final URI address;
  private final String apiKey;
  private final Clock clock;

  /**
   * @param address of the gateway, such as {@code http://localhost:8080}
   * @param apiKey of a caller who may write and ingest
   * @param clock tells when "now" is
   */
  public DemoMesh(URI address, String apiKey, Clock clock) {
    this.address = address;
    this.apiKey = apiKey;
    this.clock = clock;
  }

  /**
   * Loads the demo mesh. A mesh that has it already is left as it is, with all that its users
   * changed; one that has only a part, since loading was interrupted, gets the rest.
   *
   * @param progress takes lines for people
   * @throws DemoFailure if a service refuses an entry or does not answer
   */
  public void load(Consumer<String> progress) {
    Mesh mesh = MeshFiles.read();
    var declarations = new Declarations(mesh, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<List<Request>> products = declarations.products();
    // The very last to be sent, so where it is, all is.
    Request last = products.getLast().getLast();
    try (var gateway = new Gateway(address, apiKey)) {
      if (gateway.has(last.path())) {
        progress.accept("The demo mesh is there already; it is left as it is.");
        return;
      }
      gateway.send(declarations.people());
      gateway.send(declarations.teams());
      declarations.domains().forEach(domain -> gateway.send(List.of(domain)));
      progress.accept("%d teams, %d domains".formatted(mesh.teams().size(), mesh.domains().size()));

      new Vocabulary(mesh).requests().forEach(word -> gateway.send(List.of(word)));
      progress.accept(
          "%d tags, %d terms"
              .formatted(
                  mesh.tags().size(),
                  mesh.glossaries().stream().mapToInt(each -> each.terms().size()).sum()));

      List<Request> datasets = declarations.datasets();
      gateway.send(datasets);
      progress.accept("%d datasets".formatted(datasets.size()));

      List<Request> schemas = declarations.schemas();
      schemas.forEach(schema -> gateway.send(List.of(schema)));
      progress.accept("%d schemas".formatted(schemas.size()));

      var observations = new Observations(mesh, clock.instant());
      gateway.send(observations.runs());
      progress.accept(
          "runs of %d pipelines in %d days"
              .formatted(mesh.pipelines().count(), RunHistory.LENGTH.toDays()));
      gateway.send(observations.checks());
      progress.accept("results of %d checks".formatted(mesh.checks().count()));

      products.subList(0, products.size() - 1).forEach(gateway::send);
      products.getLast().forEach(product -> gateway.send(List.of(product)));
      progress.accept("%d data products".formatted(products.stream().mapToInt(List::size).sum()));
    }
  }
}
