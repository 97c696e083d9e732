package io.meshwork.lineage.marquez.importer;

import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.marquez.importer.MarquezTable.Row;
import io.meshwork.lineage.openlineage.EventBuilder;
import io.meshwork.lineage.openlineage.IngestService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LineageTest
@WithTestResource(MarquezTable.class)
@SuppressWarnings("NullAway.Init")
class ImporterTest {

  private static final Instant EARLIEST = Instant.parse("2024-06-01T03:00:00Z");

  /** What is there when the service starts: five of one time, in pages of two. */
  static final List<Row> EARLY =
      Stream.concat(
              IntStream.range(0, 5)
                  .mapToObj(part -> run("COMPLETE", EARLIEST, "import-part-" + part, "import")),
              Stream.of(
                  new Row(EARLIEST.plusSeconds(60), withoutSchemaUrl()),
                  new Row(EARLIEST.plusSeconds(61), withoutJobName()),
                  new Row(EARLIEST.plusSeconds(62), "\"no event at all\""),
                  new Row(EARLIEST.plusSeconds(63), tooLarge()),
                  new Row(EARLIEST.plusSeconds(64), datasetEvent())))
          .toList();

  @Inject ImportConfig config;
  @Inject IngestService ingest;
  @Inject DataSource dataSource;
  @Inject ImportQuery imports;
  @Inject Clock clock;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @BeforeEach
  void theFirstImportIsOver() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(view(config.name()).finishedAt()).isNotNull());
  }

  @Test
  void whatMarquezKnewIsLineageHere() {
    getEventually("/lineage?urn=job:scheduler:import-part-4");
    getEventually("/lineage?urn=job:scheduler:import-old&direction=upstream")
        .body("nodes.urn", containsInAnyOrder("job:scheduler:import-old", "dataset:warehouse:raw"));
    signedIn()
        .get("/apis/marquez/api/v1/namespaces/scheduler/jobs/import-old")
        .then()
        .statusCode(200)
        .body("latestRun.state", equalTo("RUNNING"));
  }

  @Test
  void whatIsRefusedIsToldAndStopsNothing() {
    String ofThis = "find { it.name == '%s' }.".formatted(config.name());
    get("/lineage/imports").statusCode(200).body(ofThis + "refused", equalTo(3));
    String refusals = "/lineage/imports/" + config.name() + "/refusals";
    get(refusals)
        .body("items", hasSize(3))
        .body("items[0].eventTime", equalTo("2024-06-01T03:01:01Z"))
        .body("items[0].reason", containsString("job.name"))
        .body("items[1].reason", containsString("must be a JSON object"))
        .body("items[2].reason", containsString("at most 1048576"));
    String next =
        get(refusals + "?pageSize=2").body("items", hasSize(2)).extract().path("nextPageToken");
    get(refusals + "?pageSize=2&pageToken=" + next).body("items", hasSize(1));
    get(refusals + "?pageToken=eA")
        .statusCode(400)
        .body("violations[0].field", equalTo("pageToken"));
    get("/lineage/imports/unheard/refusals").statusCode(404);
  }

  @Test
  void itGoesOnWhereItEndedAndEndsAgain() {
    ImportView before = view(config.name());
    Row late = run("COMPLETE", EARLIEST.plusSeconds(3600), "import-late", "import");
    MarquezTable.insert(config.url().orElseThrow(), late);

    importAgain(config);

    await()
        .untilAsserted(
            () -> {
              ImportView after = view(config.name());
              assertThat(after.accepted()).isEqualTo(before.accepted() + 1);
              assertThat(after.duplicate()).isEqualTo(before.duplicate());
              assertThat(after.refused()).isEqualTo(3);
              assertThat(after.readUntil()).isEqualTo(late.time());
              assertThat(after.finishedAt()).isAfter(before.finishedAt());
            });
  }

  @Test
  void underAnotherNameItBeginsAnewAndKnowsEverythingAgain() {
    var anew = new Settings(config.url(), config.name() + "-anew");

    importAgain(anew);

    await().untilAsserted(() -> assertThat(view(anew.name()).finishedAt()).isNotNull());
    assertThat(view(anew.name()).accepted()).isZero();
    assertThat(view(anew.name()).duplicate()).isGreaterThanOrEqualTo(7);
    assertThat(view(anew.name()).refused()).isEqualTo(3);
  }

  @Test
  void aDatabaseThatCannotBeReadIsToldOf() {
    String url = config.url().orElseThrow().replaceFirst("(//[^/]*/)[^?]*", "$1no_marquez");
    var lost = new Settings(Optional.of(url), config.name() + "-lost");
    var importer = new Importer(lost, ingest, dataSource, clock);

    importer.start(new StartupEvent());

    await().untilAsserted(() -> assertThat(view(lost.name()).failure()).contains("no_marquez"));
    importer.stop(new ShutdownEvent());
    assertThat(view(lost.name()).finishedAt()).isNull();
  }

  @Test
  void anAddressOfAnotherKindIsRefusedAtOnce() {
    var importer =
        new Importer(
            new Settings(Optional.of("mysql://user:secret@host/db"), "wrong"),
            ingest,
            dataSource,
            clock);

    assertThatThrownBy(() -> importer.start(new StartupEvent()))
        .hasMessageContaining("meshwork.marquez.import.url must start with jdbc:postgresql:")
        .hasMessageNotContaining("secret");
  }

  @Test
  void itIsMeasured() {
    String told = given().get(metrics).asString();

    assertThat(told)
        .contains("meshwork_marquez_import_refused 3.0")
        .contains("meshwork_marquez_import_finished 1.0")
        .contains("meshwork_marquez_import_failing 0.0");
  }

  /** As at the next start of the service. */
  private void importAgain(ImportConfig settings) {
    new Importer(settings, ingest, dataSource, clock).start(new StartupEvent());
  }

  private ImportView view(String name) {
    return imports.all().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No such import: " + name));
  }

  /** As configured, but for these. */
  private record Settings(Optional<String> url, String name) implements ImportConfig {

    @Override
    public Optional<String> user() {
      return Optional.of(System.getProperty("meshwork.backing.running.postgres.user"));
    }

    @Override
    public Optional<String> password() {
      return Optional.of(System.getProperty("meshwork.backing.running.postgres.password"));
    }

    @Override
    public int pageSize() {
      return 3;
    }
  }

  private static Row run(String type, Instant time, String job, String prefix) {
    return new Row(
        time,
        EventBuilder.event(type, time.toString(), job + "-run", job)
            .parent(prefix + "-dag", prefix + "-dag-run")
            .input(prefix + ".raw")
            .output(prefix + "." + job)
            .toString());
  }

  /** As old versions of Marquez kept events. */
  private static String withoutSchemaUrl() {
    return """
    {"eventType": "START", "eventTime": "2024-06-01T05:01:00+02:00",
     "run": {"runId": "d46e465b-d358-4d32-83d4-df660ff614dd",
             "facets": {"nominalTime": {"_producer": "https://github.com/OpenLineage/OpenLineage",
               "_schemaURL": "https://openlineage.io/spec/facets/1-0-0/NominalTimeRunFacet.json",
               "nominalStartTime": "2024-06-01T03:00:00Z"}}},
     "job": {"namespace": "scheduler", "name": "import-old"},
     "inputs": [{"namespace": "warehouse", "name": "raw"}], "outputs": [],
     "producer": "https://github.com/OpenLineage/OpenLineage/blob/v1-0-0/client"}
    """;
  }

  private static String withoutJobName() {
    return """
    {"eventType": "START", "eventTime": "2024-06-01T03:01:01Z", "run": {"runId": "nameless"},
     "job": {"namespace": "scheduler", "name": ""}, "producer": "https://example.org"}
    """;
  }

  private static String tooLarge() {
    return "{\"eventTime\": \"2024-06-01T03:01:03Z\", \"producer\": \"%s\"}"
        .formatted("x".repeat(1024 * 1024));
  }

  private static String datasetEvent() {
    return """
    {"eventTime": "2024-06-01T03:01:04Z", "producer": "https://example.org",
     "schemaURL": "https://openlineage.io/spec/2-0-0/OpenLineage.json#/$defs/DatasetEvent",
     "dataset": {"namespace": "warehouse", "name": "import.static"}}
    """;
  }
}
