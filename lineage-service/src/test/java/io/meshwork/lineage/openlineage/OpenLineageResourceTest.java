package io.meshwork.lineage.openlineage;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Signer;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@LineageTest
class OpenLineageResourceTest {

  @Test
  void anEventIsAcceptedAndReadsBackAsItCame() {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "as-it-came", "a", List.of(), List.of());

    emit(event).statusCode(201);

    get("/lineage/events?run=as-it-came")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].event.run.runId", equalTo("as-it-came"))
        .body("items[0].event.producer", equalTo("https://example.org/scheduler"));
  }

  @Test
  void whoAsksBeforeSendingTheBodyIsLetGoOn() throws Exception {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "asked", "as", List.of(), List.of());
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/lineage"))
              .header("Authorization", "Bearer " + Signer.token("lineage"))
              .header("Content-Type", "application/json")
              .expectContinue(true)
              .timeout(Duration.ofSeconds(20))
              .POST(HttpRequest.BodyPublishers.ofString(event))
              .build();

      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void theLogIsExportedOneEventALine() {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "exported", "ex", List.of(), List.of());
    emit(event).statusCode(201);
    emit(event.replace("START", "COMPLETE")).statusCode(201);

    String lines =
        signedIn()
            .get("/api/v1/lineage/events/export?run=exported")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();

    assertThat(lines.lines())
        .hasSize(2)
        .allSatisfy(line -> emit(line).statusCode(201))
        .allMatch(line -> line.contains("\"exported\""));
    get("/lineage/events?run=exported").body("items", hasSize(2));
  }

  @Test
  void theSameEventTwiceIsOneWhateverItsLayout() {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "twice", "b", List.of(), List.of());

    emit(event).statusCode(201);
    emit(event.replaceAll("\\s*\\n\\s*", " ")).statusCode(201);

    get("/lineage/events?run=twice").body("items", hasSize(1));
  }

  @Test
  void aRunIsFoldedFromItsEvents() {
    emit(EventSamples.run(
            "COMPLETE", "2026-01-01T10:05:00Z", "folded", "fold", List.of(), List.of()))
        .statusCode(201);
    emit(EventSamples.run("START", "2026-01-01T10:00:00Z", "folded", "fold", List.of(), List.of()))
        .statusCode(201);

    getEventually("/runs/folded").body("[0].state", equalTo("completed"));
    await()
        .untilAsserted(
            () ->
                get("/jobs/scheduler/fold/runs")
                    .body("items", hasSize(1))
                    .body("items[0].duration", equalTo("PT5M")));
  }

  @Test
  void everyFaultOfAnEventIsNamed() {
    emit("{\"eventType\": \"BEGIN\", \"eventTime\": \"yesterday\", \"run\": {}, \"job\": {\"name\": \"x\"}}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "violations.field",
            contains(
                "eventTime", "producer", "schemaURL", "run.runId", "eventType", "job.namespace"));
  }

  @Test
  void whatIsNotJsonIsToldSo() {
    emit("not json").statusCode(400).body("violations[0].message", containsString("Line 1"));
    emit("").statusCode(400);
    emit("[]").statusCode(400).body("detail", containsString("must be a JSON object"));
  }

  @Test
  void ofAFacetThatIsToldTwiceTheLastCounts() {
    String event =
        event("COMPLETE", "2026-01-01T10:00:00Z", "told-twice", "told-twice")
            .runFacet("processing_engine", "\"version\": \"3.5.7\", \"name\": \"spark\"")
            .runFacet("processing_engine", "\"version\": \"3.5.8\", \"name\": \"spark\"")
            .output("told.twice", schema("before"), schema("after"))
            .toString();
    String batched = event.replace("told-twice", "batched-twice");

    emit(event).statusCode(201);
    signedIn().body("[" + batched + "]").post("/api/v1/lineage/batch").then().statusCode(204);

    getEventually("/runs/batched-twice");
    getEventually("/runs/told-twice")
        .body("[0].facets.processing_engine.version", equalTo("3.5.8"));
    get("/lineage/events?run=told-twice")
        .body("items[0].event.outputs[0].facets.schema.fields[0].name", equalTo("after"));
  }

  @Test
  void whatIsNoFacetIsRefusedIfItIsToldTwice() {
    String event = event("COMPLETE", "2026-01-01T10:00:00Z", "two-jobs", "one-job").toString();

    for (String twice :
        List.of(
            event.replace("\"inputs\"", "\"job\": {}, \"inputs\""),
            event.replace("\"facets\": {}", "\"facets\": {}, \"facets\": {}"),
            event.replace("\"facets\": {}", "\"facets\": {\"a\": {\"b\": 1, \"b\": 2}}"))) {
      emit(twice).statusCode(400).body("violations[0].message", containsString("Duplicate field"));
    }
  }

  @Test
  void namesThatCannotBeKeptAreRefused() {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "nul", "x\\u0000y", List.of(), List.of());

    emit(event).statusCode(400).body("violations[0].field", equalTo("job.name"));
  }

  @Test
  void goodEventsOfABatchAreAcceptedBesideBadOnes() {
    String good =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "batch", "c", List.of(), List.of());

    signedIn()
        .body("[" + good + ", {\"eventTime\": 1}]")
        .when()
        .post("/api/v1/lineage/batch")
        .then()
        .statusCode(200)
        .body("status", equalTo("partial_success"))
        .body("summary.received", equalTo(2))
        .body("summary.successful", equalTo(1))
        .body("summary.failed", equalTo(1))
        .body("failed_events[0].index", equalTo(1))
        .body("failed_events[0].reason", containsString("eventTime"))
        .body("failed_events[0].retriable", equalTo(false));
    signedIn().body("[" + good + "]").when().post("/api/v1/lineage/batch").then().statusCode(204);
    get("/lineage/events?run=batch").body("items", hasSize(1));
  }

  @Test
  void compressedEventsAreUnderstood() throws IOException {
    String event =
        EventSamples.run("START", "2026-01-01T10:00:00Z", "gzip", "d", List.of(), List.of());
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(event.getBytes(StandardCharsets.UTF_8));
    }

    signedIn()
        .header("Content-Encoding", "gzip")
        .body(bytes.toByteArray())
        .when()
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);

    get("/lineage/events?run=gzip").body("items", hasSize(1));
  }
}
