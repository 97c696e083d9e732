package io.meshwork.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the mesh is told to have happened. */
class ObservationsTest {

  private static final Instant NOW = Instant.parse("2026-03-11T10:20:30Z");
  private static final int MAX_BODY = 4 * 1024 * 1024;

  private final ObjectMapper json = new ObjectMapper();
  private final Mesh mesh = MeshFiles.read();

  @Test
  void theSameDayTellsTheSame() throws JsonProcessingException {
    assertThat(bodies(new Observations(MeshFiles.read(), NOW))).isEqualTo(bodies(at(NOW)));
  }

  @Test
  void anHourLaterTheHistoryHasOnlyGrown() {
    assertThat(ids(runs(NOW.plus(Duration.ofHours(1)))))
        .containsAll(ids(runs(NOW)))
        .hasSizeGreaterThan(runs(NOW).size());
  }

  @Test
  void runsGoBackMoreThanThreeWeeksAndAreNotTooMany() {
    List<Run> runs = runs(NOW);

    assertThat(runs).hasSizeBetween(1000, 1500);
    assertThat(runs).extracting(Run::start).anyMatch(NOW.minus(Duration.ofDays(22))::isAfter);
    assertThat(ids(runs)).doesNotHaveDuplicates();
  }

  @Test
  void nothingHappensInTheFuture() {
    assertThat(events()).allSatisfy(event -> assertThat(time(event)).isBefore(NOW));
    assertThat(results())
        .allSatisfy(result -> assertThat(Instant.parse(result.measuredAt())).isBefore(NOW));
  }

  @Test
  void someRunsFailAndDurationsVary() {
    List<Run> failed = runs(NOW).stream().filter(run -> !run.error().isEmpty()).toList();
    List<Duration> durations =
        history("shop.checkout.fct_orders", NOW).stream()
            .map(run -> Duration.between(run.start(), run.end()))
            .distinct()
            .toList();

    assertThat(failed).hasSizeBetween(30, 150);
    assertThat(durations).hasSizeGreaterThan(20);
  }

  @Test
  void flakyRunIsMadeGoodByASecondAttempt() {
    List<Run> runs = history("carriers.import_scans", NOW);
    Run failed =
        runs.stream().filter(run -> run.error().startsWith("paramiko")).findFirst().orElseThrow();

    assertThat(runs)
        .filteredOn(run -> run.nominal().equals(failed.nominal()))
        .hasSize(2)
        .last()
        .satisfies(retry -> assertThat(retry.error()).isEmpty())
        .satisfies(retry -> assertThat(retry.start()).isAfter(failed.end()));
  }

  @Test
  void incidentThatGoesOnFailsEveryRunUntilNow() {
    assertThat(history("recommendations.rank_items", NOW).reversed().stream().limit(4))
        .extracting(run -> run.error().isEmpty())
        .containsExactly(false, false, false, false);
  }

  @Test
  void streamGoesOnUntilTheNextTakesOver() {
    List<Run> runs = history("orders-outbox.0", NOW);

    assertThat(runs).hasSize(4);
    assertThat(runs.getLast().end()).isNull();
    assertThat(runs.getFirst().end()).isEqualTo(runs.get(1).start());
  }

  @Test
  void someChecksFailNowAndOthersHaveRecovered() {
    Map<String, List<String>> outcomes =
        results().stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.dataset() + " " + result.check(),
                    Collectors.mapping(CheckHistory.Result::outcome, Collectors.toList())));

    assertThat(outcomes).hasSizeGreaterThan(60);
    assertThat(outcomes.values()).extracting(List::getLast).contains("fail", "warn", "error");
    assertThat(outcomes.values())
        .filteredOn(history -> history.getLast().equals("pass"))
        .filteredOn(history -> history.contains("fail"))
        .hasSizeGreaterThan(4);
    assertThat(results())
        .filteredOn(result -> !result.outcome().equals("pass"))
        .allSatisfy(result -> assertThat(result.message()).isNotBlank());
  }

  @Test
  void servicesTakeWhatIsSentAtOnce() throws JsonProcessingException {
    for (Request request : at(NOW).runs()) {
      assertThat(json.writeValueAsBytes(request.body())).hasSizeLessThan(MAX_BODY);
    }
    assertThat(at(NOW).checks())
        .allSatisfy(request -> assertThat(list(request)).hasSizeLessThan(1001));
  }

  @Test
  void completedRunTellsOfSchemasColumnsAndSql() {
    List<JsonNode> events =
        events().stream()
            .filter(event -> event.at("/job/name").asText().equals("shop.checkout.fct_orders"))
            .toList();
    JsonNode start = events.getFirst();
    JsonNode complete =
        events.stream()
            .filter(event -> event.path("eventType").asText().equals("COMPLETE"))
            .findFirst()
            .orElseThrow();
    JsonNode output = complete.at("/outputs/0/facets");

    assertThat(start.at("/job/facets/sql/query").asText()).contains("from raw.orders o");
    assertThat(start.at("/run/facets/nominalTime/nominalStartTime").asText())
        .endsWith("T04:20:00Z");
    assertThat(output.at("/schema/fields/0/name").asText()).isEqualTo("order_id");
    assertThat(output.at("/columnLineage/fields/customer_key/inputFields/0/name").asText())
        .isEqualTo("SHOP.IDENTITY.DIM_CUSTOMER");
    assertThat(
            output
                .at("/columnLineage/fields/item_count/inputFields/0/transformations/0/subtype")
                .asText())
        .isEqualTo("AGGREGATION");
  }

  private Observations at(Instant now) {
    return new Observations(mesh, now);
  }

  private List<Run> runs(Instant now) {
    return mesh.pipelines()
        .flatMap(pipeline -> new RunHistory(pipeline, mesh.engine(pipeline), now).runs().stream())
        .toList();
  }

  private List<Run> history(String name, Instant now) {
    Pipeline pipeline =
        mesh.pipelines().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return new RunHistory(pipeline, mesh.engine(pipeline), now).runs();
  }

  private List<JsonNode> events() {
    return at(NOW).runs().stream()
        .flatMap(ObservationsTest::list)
        .map(JsonNode.class::cast)
        .toList();
  }

  private List<CheckHistory.Result> results() {
    return at(NOW).checks().stream()
        .flatMap(ObservationsTest::list)
        .map(CheckHistory.Result.class::cast)
        .toList();
  }

  private List<String> bodies(Observations observations) throws JsonProcessingException {
    var bodies = new ArrayList<String>();
    for (Request request :
        Stream.concat(observations.runs().stream(), observations.checks().stream()).toList()) {
      bodies.add(json.writeValueAsString(request.body()));
    }
    return bodies;
  }

  private static Stream<?> list(Request request) {
    return request.body() instanceof List<?> items ? items.stream() : Stream.empty();
  }

  private static List<Object> ids(List<Run> runs) {
    return runs.stream().<Object>map(Run::id).toList();
  }

  private static Instant time(JsonNode event) {
    return Instant.parse(event.path("eventTime").asText());
  }
}
