package io.meshwork.local.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data of the demo is whole. */
class MeshFilesTest {

  private final Mesh mesh = MeshFiles.read();

  @Test
  void shopHasSixDomainsWithFortyDatasetsAndAboutFifteenProducts() {
    assertThat(mesh.domains().stream().map(Domain::path).filter(path -> !path.contains("/")))
        .hasSize(6);
    assertThat(mesh.domains().stream().flatMap(domain -> domain.datasets().stream())).hasSize(40);
    assertThat(mesh.domains().stream().flatMap(domain -> domain.products().stream()))
        .hasSizeBetween(15, 20);
    assertThat(mesh.teams()).hasSizeBetween(6, 8);
  }

  @Test
  void parentsStandBeforeTheirSubdomains() {
    var earlier = new ArrayList<String>();
    for (Domain domain : mesh.domains()) {
      int slash = domain.path().lastIndexOf('/');
      if (slash >= 0) {
        assertThat(earlier).contains(domain.path().substring(0, slash));
      }
      earlier.add(domain.path());
    }
  }

  @Test
  void everyOwnerIsATeamThatCanBeReached() {
    Set<String> teams = mesh.teams().stream().map(Team::name).collect(toSet());

    assertThat(mesh.domains()).allSatisfy(domain -> assertThat(teams).contains(domain.owner()));
    assertThat(products().map(Product::owner).filter(owner -> !owner.isEmpty()))
        .allSatisfy(owner -> assertThat(teams).contains(owner));
    assertThat(mesh.teams()).allSatisfy(team -> assertThat(team.contact()).isNotBlank());
  }

  @Test
  void everyManagerAndMemberIsAPerson() {
    Set<String> people = mesh.people().stream().map(Person::name).collect(toSet());

    assertThat(products().map(Product::manager).filter(manager -> !manager.isEmpty()))
        .isNotEmpty()
        .allSatisfy(manager -> assertThat(people).contains(manager));
    assertThat(mesh.teams().stream().flatMap(team -> team.members().stream()))
        .isNotEmpty()
        .allSatisfy(member -> assertThat(people).contains(member.person()));
  }

  @Test
  void everyProductReadsProductsThatExist() {
    Set<String> known =
        mesh.domains().stream()
            .flatMap(
                domain ->
                    domain.products().stream().map(product -> domain.path() + "/" + product.name()))
            .collect(toSet());

    assertThat(products().flatMap(product -> product.reads().stream()))
        .isNotEmpty()
        .allSatisfy(read -> assertThat(known).contains(read));
  }

  @Test
  void everyPortOffersDatasetsThatAreDeclared() {
    Set<String> declared =
        mesh.domains().stream()
            .flatMap(domain -> domain.datasets().stream())
            .map(Dataset::key)
            .collect(toSet());

    assertThat(products().flatMap(product -> product.outputPorts().stream()))
        .allSatisfy(port -> assertThat(declared).containsAll(port.datasets()))
        .allSatisfy(port -> assertThat(port.datasets()).isNotEmpty());
  }

  @Test
  void everyPipelineNamesDatasetsAndAnEngineThatExist() {
    assertThat(mesh.pipelines())
        .allSatisfy(
            pipeline -> {
              assertThat(mesh.datasets()).containsKeys(datasets(pipeline));
              assertThat(mesh.engines()).containsKey(pipeline.engine());
              assertThat(pipeline.takes() != null || mesh.engine(pipeline).isStreaming()).isTrue();
              assertThat(pipeline.flakyPercent() == 0 || !pipeline.errors().isEmpty()).isTrue();
            });
  }

  @Test
  void whatIsDeclaredIsDescribed() {
    assertThat(mesh.domains()).allSatisfy(domain -> assertThat(domain.description()).isNotBlank());
    assertThat(mesh.domains().stream().flatMap(domain -> domain.datasets().stream()))
        .allSatisfy(dataset -> assertThat(dataset.title()).isNotBlank())
        .allSatisfy(dataset -> assertThat(dataset.description()).hasSizeGreaterThan(50))
        .allSatisfy(dataset -> assertThat(dataset.columns()).hasSizeGreaterThan(2));
    assertThat(products())
        .allSatisfy(product -> assertThat(product.description()).hasSizeGreaterThan(200))
        .allSatisfy(product -> assertThat(product.purpose()).isNotBlank());
    assertThat(mesh.pipelines())
        .allSatisfy(pipeline -> assertThat(pipeline.description()).isNotBlank());
  }

  @Test
  void columnsAreMadeOfColumnsOfTheInputs() {
    for (Pipeline pipeline : mesh.pipelines().toList()) {
      for (Pipeline.Output output : pipeline.outputs()) {
        assertThat(pipeline.inputs()).as(pipeline.name()).containsAll(output.copies());
        output
            .columns()
            .forEach(
                (column, sources) -> {
                  assertThat(mesh.dataset(output.dataset()).hasColumn(column)).as(column).isTrue();
                  for (String text : sources) {
                    ColumnSource source = ColumnSource.parse(text);
                    assertThat(pipeline.inputs()).as(text).contains(source.dataset());
                    assertThat(mesh.dataset(source.dataset()).hasColumn(source.column()))
                        .as("%s in %s", text, pipeline.name())
                        .isTrue();
                  }
                });
      }
    }
  }

  @Test
  void checksAndColumnsFitTheirDatasets() {
    assertThat(mesh.datasets().values())
        .allSatisfy(
            dataset -> {
              assertThat(dataset.columns())
                  .extracting(Dataset.Column::name)
                  .doesNotHaveDuplicates();
              assertThat(dataset.checks()).extracting(Check::name).doesNotHaveDuplicates();
              assertThat(
                      dataset.checks().stream().map(Check::column).filter(name -> !name.isEmpty()))
                  .allSatisfy(column -> assertThat(dataset.hasColumn(column)).isTrue());
            });
    assertThat(mesh.checks().map(Check::dimension))
        .isSubsetOf(
            "accuracy",
            "completeness",
            "conformity",
            "consistency",
            "coverage",
            "timeliness",
            "uniqueness");
  }

  @Test
  void noTwoDatasetsOrJobsHaveTheSameName() {
    assertThat(mesh.datasets().values()).extracting(Dataset::urn).doesNotHaveDuplicates();
    assertThat(mesh.pipelines().map(pipeline -> pipeline.engine() + " " + pipeline.name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void dataFlowsFromDomainToDomain() {
    assertThat(sourceDomains("checkout")).contains("customer-identity", "product-catalog");
    assertThat(sourceDomains("recommendations")).contains("checkout", "product-catalog");
    assertThat(sourceDomains("fulfillment")).contains("checkout", "inventory");
  }

  private List<String> sourceDomains(String path) {
    return mesh.domains().stream()
        .filter(domain -> domain.path().equals(path))
        .flatMap(domain -> domain.pipelines().stream())
        .flatMap(pipeline -> pipeline.inputs().stream())
        .map(this::domainOf)
        .distinct()
        .toList();
  }

  private String domainOf(String dataset) {
    return mesh.domains().stream()
        .filter(domain -> domain.allDatasets().anyMatch(one -> one.key().equals(dataset)))
        .map(Domain::path)
        .findFirst()
        .orElseThrow();
  }

  private Stream<Product> products() {
    return mesh.domains().stream().flatMap(domain -> domain.products().stream());
  }

  private static String[] datasets(Pipeline pipeline) {
    return Stream.concat(
            pipeline.inputs().stream(), pipeline.outputs().stream().map(Pipeline.Output::dataset))
        .toArray(String[]::new);
  }
}
