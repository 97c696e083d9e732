package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events that were recorded in the field; they lie beside the project where it is developed. */
class RecordedEventsIT {

  private static final Path EVENTS =
      RunningMesh.CHECKOUT.resolve("../shared/fixtures/openlineage/events").normalize();

  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void fixturesAreThere() {
    assumeTrue(Files.isDirectory(EVENTS), "No recorded events at " + EVENTS);
  }

  @Test
  void theDatasetsAndJobsOfEveryValidEventAreFoundBySearch() throws IOException {
    var refused = new ArrayList<String>();
    var named = new TreeSet<String>();
    for (Path file : files()) {
      for (JsonNode event : events(file)) {
        var answer = asPipeline().body(event.toString()).post("/api/v1/lineage");
        if (answer.statusCode() >= 300) {
          refused.add(EVENTS.relativize(file) + ": " + answer.asString());
        } else {
          named.addAll(names(event));
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(named).hasSizeGreaterThan(50);

    RunningMesh.mesh().awaitSettled();
    assertThat(named).allSatisfy(name -> assertThat(found(name)).contains(name));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().contains("invalid"))
          .filter(file -> !file.toString().contains("no_run_id"))
          .sorted()
          .toList();
    }
  }

  /** A file holds one event or an array; one is a template whose times are to be filled in. */
  private static List<JsonNode> events(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("\\{\\{[A-Z_0-9]+}}", "2026-01-31T12:00:00Z");
    JsonNode tree = JSON.readTree(text);
    var events = new ArrayList<JsonNode>();
    if (tree.isArray()) {
      tree.forEach(events::add);
    } else {
      events.add(tree);
    }
    return events;
  }

  private static Set<String> names(JsonNode event) {
    var names = new TreeSet<String>();
    for (String list : List.of("inputs", "outputs")) {
      event.path(list).forEach(dataset -> names.add(dataset.path("name").asText()));
    }
    if (event.has("job")) {
      names.add(event.path("job").path("name").asText());
    }
    if (event.has("dataset")) {
      names.add(event.path("dataset").path("name").asText());
    }
    return names;
  }

  private static List<String> found(String name) {
    List<Map<String, Object>> items =
        asPipeline()
            .urlEncodingEnabled(true)
            .queryParam("q", name)
            .queryParam("pageSize", 100)
            .get("/api/v1/search")
            .path("items");
    return items.stream().map(item -> String.valueOf(item.get("name"))).toList();
  }
}
