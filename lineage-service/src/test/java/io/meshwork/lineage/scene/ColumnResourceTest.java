package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import org.junit.jupiter.api.Test;

@LineageTest
class ColumnResourceTest {

  private static final String TIME = "2026-01-01T10:00:00Z";

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
}
