package io.meshwork.quality.report;

import static io.meshwork.quality.report.ReportClient.get;
import static io.meshwork.quality.report.ReportClient.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.Fixtures;
import io.meshwork.quality.QualityTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of real tools and projects; they lie beside the project. */
@QualityTest
class FixtureReportsTest {

  private static final List<String> FOLDERS = List.of("great-expectations", "dbt", "soda");
  private static final String NONE = "no results";

  /**
   * The manifest of the same project, of each file of results; those beside them are not listed.
   */
  private static final Map<String, String> MANIFESTS =
      Map.of(
          "run_results_v1.json", "manifest_v1.json",
          "run_results_v2.json", "manifest_v4.json",
          "run_results_v3.json", "manifest_v5.json",
          "run_results_v4.json", "manifest_v4.json",
          "run_results_v5.json", "manifest_v11.json",
          "run_results_v6.json", "manifest_v12_dbt1.9.json",
          "run_results_v6_dbt1.12.json", "manifest_v12_dbt1.12.json");

  static Stream<String> files() throws IOException {
    if (!Files.isDirectory(Fixtures.at("soda"))) {
      return Stream.of(NONE);
    }
    var all = Stream.<String>builder();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Fixtures.at(folder))) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .map(file -> Fixtures.at("").relativize(file).toString())
            .sorted()
            .forEach(all);
      }
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileOfResultsIsTakenAndEveryOtherIsRefused(String name) throws IOException {
    assumeTrue(!name.equals(NONE), "No reports beside the checkout");
    Path file = Fixtures.at(name);
    Response response = post(name.substring(0, name.indexOf('/')), file, name);
    JsonNode answer = new ObjectMapper().readTree(response.asString());
    if (!holdsResults(file)) {
      assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
      assertThat(answer.at("/violations/0/message").asText()).isNotBlank();
      return;
    }
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    int told = answer.at("/report/results").asInt();
    for (JsonNode notMapped : answer.at("/report/notMapped")) {
      told += notMapped.path("count").asInt();
    }
    assertThat(told).as("Everything is mapped or told").isEqualTo(held(file));
    assertThat(answer.at("/recorded").asInt()).isEqualTo(answer.at("/report/results").asInt());
    String id = answer.at("/report/id").asText();
    assertThat(get("/quality-reports/" + id + "/document").extract().asByteArray())
        .isEqualTo(Files.readAllBytes(file));
    assertThat(
            post(name.substring(0, name.indexOf('/')), file, name)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("recorded"))
        .isZero();
  }

  /** As was counted in the files by hand: passed, failed and could not run. */
  @ParameterizedTest
  @CsvSource({
    "great-expectations/gx-repo/BasicDatasetProfiler_evrs.json, 43, 8, 0",
    "great-expectations/gx-repo/BasicDatasetProfiler_evrs_with_exception.json, 42, 8, 1",
    "great-expectations/gx-repo/titanic_expected_data_asset_validate_results.json, 9, 1, 0",
    "great-expectations/gx-repo/titanic_expected_data_asset_validate_results_with_exceptions.json, 6, 0, 4",
    "great-expectations/gx-repo/datetime_column_evrs.json, 2, 0, 0",
    "dbt/openlineage-pairs/test/run_results.json, 10, 4, 0",
    "dbt/openlineage-pairs/build/run_results.json, 3, 0, 0",
    "dbt/jaffle_shop-versions/run_results_v2.json, 0, 0, 0",
    "dbt/jaffle_shop-versions/run_results_v3.json, 20, 0, 0",
    "dbt/jaffle_shop-versions/run_results_v6.json, 20, 0, 0",
    "dbt/jaffle_shop-versions/run_results_v6_dbt1.12.json, 0, 0, 0",
    "soda/soda_results_success.json, 2, 0, 0"
  })
  void resultsComeOutAsTheFileSays(String name, int passing, int failing, int erroring)
      throws IOException {
    assumeTrue(Files.exists(Fixtures.at(name)), "No reports beside the checkout");
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                post(name.substring(0, name.indexOf('/')), Fixtures.at(name), name + "?")
                    .asString());
    int[] counted = new int[3];
    for (JsonNode dataset : answer.at("/report/datasets")) {
      counted[0] += dataset.path("passing").asInt();
      counted[1] += dataset.path("failing").asInt();
      counted[2] += dataset.path("erroring").asInt();
    }
    assertThat(counted).as(answer.toString()).containsExactly(passing, failing, erroring);
  }

  /** As OpenLineage's own dbt integration places them, by the events that it expects. */
  @Test
  void testsOfARealProjectStandWhereOpenLineagePutsThem() throws IOException {
    Path folder = Fixtures.at("dbt/openlineage-pairs/test");
    assumeTrue(Files.isDirectory(folder), "No reports beside the checkout");
    var expected = new TreeSet<String>();
    for (JsonNode event : new ObjectMapper().readTree(folder.resolve("result.json").toFile())) {
      for (JsonNode input : event.path("inputs")) {
        if (!input.findPath("dataQualityAssertions").isMissingNode()) {
          expected.add(Urn.dataset("tables", input.path("name").asText()).toString());
        }
      }
    }
    List<String> datasets =
        with("namespace", "tables")
            .multiPart("run_results", folder.resolve("run_results.json").toFile())
            .multiPart("manifest", folder.resolve("manifest.json").toFile())
            .post("/api/v1/quality-reports/dbt")
            .then()
            .statusCode(200)
            .extract()
            .path("report.datasets.dataset");
    assertThat(datasets).isNotEmpty().containsExactlyElementsOf(expected);
  }

  private static Response post(String tool, Path file, String namespace) throws IOException {
    RequestSpecification request = with("namespace", "fixtures " + namespace);
    if (tool.equals("dbt")) {
      Path manifest =
          file.resolveSibling(
              MANIFESTS.getOrDefault(file.getFileName().toString(), "manifest.json"));
      request.multiPart("run_results", file.toFile());
      if (Files.exists(manifest)) {
        request.multiPart("manifest", manifest.toFile());
      }
    } else {
      request.contentType("application/json").body(Files.readAllBytes(file));
      if (tool.equals("great-expectations")) {
        // Those of its own tests are of data in memory, at times long ago or made up.
        request.queryParam("dataset", "dataset:fixtures:" + namespace);
        request.queryParam("measuredAt", "2026-03-02T09:30:00Z");
      }
    }
    return request.post("/api/v1/quality-reports/" + tool);
  }

  private static boolean holdsResults(Path file) {
    String name = file.getFileName().toString();
    return file.toString().contains("dbt/")
        ? name.startsWith("run_results") && !name.contains("schema")
        : !name.equals("parameterized_expectation_suite_fixture.json");
  }

  /** How many results a file holds, and what else there is to tell. */
  private static int held(Path file) throws IOException {
    JsonNode document = new ObjectMapper().readTree(file.toFile());
    if (document.has("checks")) {
      // It says that checks failed, and whoever shortened it left none of these.
      return document.path("checks").size() + 1;
    }
    int held = document.path("results").size();
    for (JsonNode run : document.path("run_results")) {
      held += run.at("/validation_result/results").size();
    }
    return held;
  }
}
