package io.meshwork.catalog.dbt;

import static io.meshwork.catalog.CatalogClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Artifacts of real projects, from dbt 0.19 to 1.12; they lie beside the project. */
@CatalogTest
class DbtFixturesTest {

  private static final Path FIXTURES = Fixtures.at("");

  @BeforeAll
  static void fixturesAreHere() {
    assumeTrue(Files.isDirectory(FIXTURES.resolve("dbt")), () -> "No dbt projects in " + FIXTURES);
  }

  @Test
  void everyVersionOfTheManifestIsRead() throws IOException {
    List<Path> manifests;
    try (Stream<Path> files = Files.walk(FIXTURES.resolve("dbt"))) {
      manifests =
          files
              .filter(file -> file.getFileName().toString().matches("manifest.*\\.json"))
              .filter(file -> !file.toString().contains("schema.json"))
              .sorted()
              .toList();
    }
    assertThat(manifests).isNotEmpty();
    for (Path manifest : manifests) {
      JsonNode report = upload(manifest, "versions");
      int datasets =
          report.at("/totals/created").asInt()
              + report.at("/totals/updated").asInt()
              + report.at("/totals/unchanged").asInt();
      assertThat(datasets).as(manifest.toString()).isPositive();
      assertThat(datasets + report.at("/totals/skipped").asInt())
          .as(manifest.toString())
          .isEqualTo(report.at("/nodes").size());
    }
  }

  @Test
  void everyVersionOfTheRunResultsIsRead() throws IOException {
    Path folder = FIXTURES.resolve("dbt/jaffle_shop-versions");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path results :
          files.filter(file -> file.getFileName().toString().startsWith("run_results")).toList()) {
        new DbtUpload()
            .with("manifest", folder.resolve("manifest_v12_dbt1.9.json"))
            .with("run_results", results)
            .send()
            .statusCode(200);
      }
    }
  }

  @Test
  void aProjectOnSnowflakeKeepsItsSpelling() {
    Path folder = FIXTURES.resolve("dbt/jaffle-shop-1.11");
    new DbtUpload()
        .with("manifest", folder.resolve("manifest.json"))
        .with("catalog", folder.resolve("catalog.json"))
        .into("snowflake://org-account")
        .send()
        .statusCode(200)
        .body("totals.tests", equalTo(29))
        .body("totals.created", equalTo(21));
    get("/datasets/snowflake:%2F%2Forg-account/shaman.dummy.stg_supplies")
        .body("columns.find {it.name == 'supply_uuid'}.nullable", equalTo(false))
        .body("columns.find {it.name == 'supply_uuid'}.unique", equalTo(true))
        .body("columns.find {it.name == 'supply_uuid'}.type", equalTo("TEXT"));
  }

  @Test
  void aLargeProjectIsImportedOnce() {
    Path folder = FIXTURES.resolve("graphs/dbt-hubspot");
    assumeTrue(Files.isDirectory(folder), () -> "No " + folder);
    for (int expected : new int[] {1, 0}) {
      new DbtUpload()
          .with("manifest", folder.resolve("manifest.json"))
          .with("catalog", folder.resolve("catalog.json"))
          .into("postgres://hubspot:5432")
          .send()
          .statusCode(200)
          .body("nodes.size()", equalTo(154 + 56 + 61))
          .body("totals.tests", equalTo(73))
          .body("totals.created > 200", equalTo(expected == 1))
          .body("totals.jobs > 100", equalTo(expected == 1))
          .body("totals.gone", equalTo(0));
    }
  }

  private static JsonNode upload(Path manifest, String namespace) throws IOException {
    String report =
        new DbtUpload()
            .with("manifest", manifest)
            .into(namespace)
            .send()
            .statusCode(200)
            .extract()
            .asString();
    return new ObjectMapper().readTree(report);
  }
}
