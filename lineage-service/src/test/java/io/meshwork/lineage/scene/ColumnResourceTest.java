package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@LineageTest
class ColumnResourceTest {

  private static final String TIME = "2026-01-01T10:00:00Z";
  private static final String ORIGINS = "edges.origin.dataset";

  @Test
  void whatFlowsIntoAColumnIsFoundThroughAllThatLiesBetween() {
    emit(
        event("COMPLETE", TIME, "c1", "columns-stage")
            .input("columns.raw")
            .output("columns.staged", columns("mail", "columns.raw", "email", "DIRECT", "IDENTITY"))
            .toString());
    emit(
        event("COMPLETE", TIME, "c2", "columns-load")
            .input("columns.staged")
            .output(
                "columns.final",
                columns("contact", "columns.staged", "mail", "DIRECT", "TRANSFORMATION"),
                schema("contact"))
            .toString());

    getEventually("/lineage/columns?urn=dataset:warehouse:columns.final");
    get("/lineage/columns?urn=dataset:warehouse:columns.final&direction=upstream")
        .statusCode(200)
        .body("nodes.column", containsInAnyOrder("contact", "mail", "email"))
        .body("nodes.find { it.column == 'email' }.hop", equalTo(-2))
        .body("edges", hasSize(2))
        .body(
            "edges.find { it.origin.column == 'mail' }.transformations[0]",
            equalTo("TRANSFORMATION"))
        .body("truncated", equalTo(false));
    get("/lineage/columns?urn=dataset:warehouse:columns.raw&column=email&direction=downstream")
        .body("nodes.column", containsInAnyOrder("email", "mail", "contact"));
    get("/lineage/columns?urn=dataset:warehouse:columns.raw&column=email&nodeBudget=2")
        .body("nodes", hasSize(2))
        .body("truncated", equalTo(true));
  }

  @Test
  void aDatasetWithoutASchemaHasTheColumnsThatAnybodyNames() {
    emit(
        event("COMPLETE", TIME, "n1", "nameless-load")
            .input("nameless.raw")
            .output("nameless.out", columns("b", "nameless.raw", "a", "DIRECT", "IDENTITY"))
            .toString());

    getEventually("/lineage/columns?urn=dataset:warehouse:nameless.out")
        .body("edges", hasSize(1))
        .body("nodes.findAll { it.column != '' }.column", containsInAnyOrder("a", "b"));
  }

  @Test
  void whatOnlyDecidesWhatFlowsIsToldApart() {
    String filtered =
        facet(
            "columnLineage",
            """
            "fields": {"total": {"inputFields": [{"namespace": "warehouse", "name": "filter.orders",
              "field": "amount", "transformations": [{"type": "DIRECT", "subtype": "AGGREGATION"}]}]}},
            "dataset": [{"namespace": "warehouse", "name": "filter.orders", "field": "status",
              "transformations": [{"type": "INDIRECT", "subtype": "FILTER"}]}]
            """);
    emit(
        event("COMPLETE", TIME, "f1", "filter-sum")
            .input("filter.orders")
            .output("filter.totals", filtered, schema("total"))
            .toString());

    getEventually("/lineage/columns?urn=dataset:warehouse:filter.totals");
    get("/lineage/columns?urn=dataset:warehouse:filter.totals&direction=upstream")
        .body("edges.find { it.origin.column == 'status' }.indirect", equalTo(true))
        .body("edges.find { it.origin.column == 'status' }.destination.column", equalTo(""))
        .body("nodes.column", containsInAnyOrder("total", "amount", "status", ""));
    get("/lineage/columns?urn=dataset:warehouse:filter.totals&direction=upstream&indirect=false")
        .body("nodes.column", containsInAnyOrder("total", "amount"));
    get("/lineage/columns?urn=dataset:warehouse:unheard").statusCode(404);
    get("/lineage/columns").statusCode(400).body("violations[0].field", equalTo("urn"));
  }

  @Test
  void whatWasToldBeforeIsToldOfThePast() {
    tellColumn("2026-01-01T10:00:00Z", "past-load", "past.out", "past.x");
    tellColumn("2026-03-01T10:00:00Z", "past-load", "past.out", "past.z");
    // Of what lies between is heard last.
    tellColumn("2026-02-01T10:00:00Z", "past-load", "past.out", "past.y");
    await().untilAsserted(() -> get("/lineage?urn=dataset:warehouse:past.y").statusCode(200));

    upstream("past.out", "2025-12-31T10:00:00Z").body("edges", empty());
    upstream("past.out", "2026-01-01T10:00:00Z")
        .body(ORIGINS, contains("dataset:warehouse:past.x"));
    upstream("past.out", "2026-02-15T10:00:00Z")
        .body(ORIGINS, contains("dataset:warehouse:past.y"));
    upstream("past.out", "2026-03-01T10:00:00Z")
        .body(ORIGINS, contains("dataset:warehouse:past.z"));
    get("/lineage/columns?urn=dataset:warehouse:past.out")
        .body(ORIGINS, contains("dataset:warehouse:past.z"));
    downstream("past.x", "2026-01-15T10:00:00Z")
        .body("nodes.column", containsInAnyOrder("source", "target"));
    downstream("past.x", "2026-02-15T10:00:00Z").body("edges", empty());
    downstream("past.z", "2026-02-15T10:00:00Z").body("edges", empty());
    get("/lineage/columns?urn=dataset:warehouse:past.out&asOf=yesterday")
        .statusCode(400)
        .body("violations[0].field", equalTo("asOf"));
  }

  @Test
  void thePastIsFollowedThroughAllThatLiesBetween() {
    tellColumn("2026-01-01T10:00:00Z", "far-stage", "far.staged", "far.raw");
    tellColumn("2026-01-01T11:00:00Z", "far-load", "far.final", "far.staged", "target");
    tellColumn("2026-02-01T10:00:00Z", "far-stage", "far.staged", "far.other");
    tellColumn("2026-02-01T11:00:00Z", "far-load", "far.final", "far.other", "target");
    getEventually("/lineage?urn=dataset:warehouse:far.other");

    upstream("far.final", "2026-01-15T10:00:00Z")
        .body("nodes.dataset", hasItem("dataset:warehouse:far.raw"))
        .body("nodes.find { it.dataset == 'dataset:warehouse:far.raw' }.hop", equalTo(-2));
    downstream("far.raw", "2026-01-15T10:00:00Z")
        .body("nodes.find { it.dataset == 'dataset:warehouse:far.final' }.hop", equalTo(2));
  }

  @Test
  void whatADatasetToldOfItselfHasAPastToo() {
    tellAlone("2026-01-01T10:00:00Z", "own.x");
    tellAlone("2026-02-01T10:00:00Z", "own.y");

    await()
        .untilAsserted(
            () ->
                get("/lineage/columns?urn=dataset:warehouse:own.view")
                    .body(ORIGINS, contains("dataset:warehouse:own.y")));
    upstream("own.view", "2026-01-15T10:00:00Z").body(ORIGINS, contains("dataset:warehouse:own.x"));
    upstream("own.view", "2025-01-15T10:00:00Z").body("edges", empty());
  }

  private static void tellColumn(String time, String job, String output, String source) {
    tellColumn(time, job, output, source, "source");
  }

  private static void tellColumn(
      String time, String job, String output, String source, String sourceColumn) {
    emit(event("COMPLETE", time, job + time, job)
            .input(source)
            .output(output, columns("target", source, sourceColumn, "DIRECT", "IDENTITY"))
            .toString())
        .statusCode(201);
  }

  private static void tellAlone(String time, String source) {
    emit("""
        {"eventTime": "%s", "producer": "https://example.org/scheduler",
         "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent",
         "dataset": {"namespace": "warehouse", "name": "own.view", "facets": {%s}}}
        """
            .formatted(time, columns("target", source, "source", "DIRECT", "IDENTITY")))
        .statusCode(201);
  }

  private static ValidatableResponse upstream(String dataset, String asOf) {
    return asOf(dataset, "upstream", asOf);
  }

  private static ValidatableResponse downstream(String dataset, String asOf) {
    return asOf(dataset, "downstream", asOf);
  }

  private static ValidatableResponse asOf(String dataset, String direction, String asOf) {
    return get("/lineage/columns?urn=dataset:warehouse:%s&direction=%s&asOf=%s"
            .formatted(dataset, direction, asOf))
        .statusCode(200);
  }
}
