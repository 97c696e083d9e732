package io.meshwork.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demo mesh: a shop.
 *
 * @param engines by the name that pipelines call them
 * @param domains parents before their subdomains
 * @param datasets of all domains, by key
 */
record Mesh(
    List<Person> people,
    List<Team> teams,
    List<TagMeaning> tags,
    List<Glossary> glossaries,
    Map<String, Engine> engines,
    List<Domain> domains,
    Map<String, Dataset> datasets) {

  /** What is not of one domain; each of the domains, named by path, has a file of its own. */
  record Shop(
      List<Person> people,
      List<Team> teams,
      List<TagMeaning> tags,
      List<Glossary> glossaries,
      Map<String, Engine> engines,
      List<String> domains) {}

  static Mesh of(Shop shop, List<Domain> domains) {
    // Refuses a key that is given twice.
    var datasets =
        domains.stream()
            .flatMap(Domain::allDatasets)
            .collect(Collectors.toUnmodifiableMap(Dataset::key, Function.identity()));
    return new Mesh(
        shop.people(),
        shop.teams(),
        shop.tags(),
        shop.glossaries(),
        shop.engines(),
        domains,
        datasets);
  }

  Stream<Pipeline> pipelines() {
    return domains.stream().flatMap(domain -> domain.pipelines().stream());
  }

  Stream<Check> checks() {
    return datasets.values().stream().flatMap(dataset -> dataset.checks().stream());
  }

  Dataset dataset(String key) {
    return Objects.requireNonNull(datasets.get(key), () -> "There is no dataset '" + key + "'");
  }

  Engine engine(Pipeline pipeline) {
    return Objects.requireNonNull(
        engines.get(pipeline.engine()), () -> "There is no engine '" + pipeline.engine() + "'");
  }
}
