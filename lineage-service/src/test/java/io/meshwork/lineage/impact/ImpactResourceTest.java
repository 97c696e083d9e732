package io.meshwork.lineage.impact;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Broker;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@LineageTest
class ImpactResourceTest {

  @Test
  void whatDataFlowsOnToIsGroupedByWhoHasIt() {
    run("impact-stage", "impact.raw", "impact.staged", "COMPLETE", "2026-01-01T10:00:00Z");
    run("impact-load", "impact.staged", "impact.revenue", "COMPLETE", "2026-01-01T10:00:00Z");
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.product.v1.updated",
        "product:finance/impact",
        1,
        ProductUpdated.newBuilder()
            .setProduct(
                Product.newBuilder()
                    .setUrn("product:finance/impact")
                    .setOwner("bookkeepers")
                    .addOutputPorts(
                        OutputPort.newBuilder()
                            .setName("port")
                            .addDatasets("dataset:warehouse:impact.revenue")))
            .build());

    await()
        .untilAsserted(
            () ->
                get("/lineage/impact?urn=dataset:warehouse:impact.raw")
                    .statusCode(200)
                    .body("products.urn", hasItem("product:finance/impact")));
    get("/lineage/impact?urn=dataset:warehouse:impact.raw")
        .body("datasets", equalTo(2))
        .body("jobs", equalTo(2))
        .body("products[0].owner", equalTo("bookkeepers"))
        .body("products[0].distance", equalTo(2))
        .body("domains[0].name", equalTo("finance"))
        .body("owners[0].products", equalTo(1))
        .body("unowned.urn", contains("dataset:warehouse:impact.staged"));
    signedIn()
        .accept("text/csv")
        .get("/api/v1/lineage/impact?urn=dataset:warehouse:impact.raw")
        .then()
        .body(
            equalTo(
                """
                dataset,distance,product,domain,owner
                dataset:warehouse:impact.revenue,2,product:finance/impact,finance,bookkeepers
                dataset:warehouse:impact.staged,1,,,
                """));
    get("/lineage/impact?urn=product:finance/impact").body("datasets", equalTo(0));
    get("/lineage/impact?urn=dataset:warehouse:unheard").statusCode(404);
    get("/lineage/impact?urn=team:x").statusCode(400).body("violations[0].field", equalTo("urn"));
  }

  @Test
  void aTableSaysIfMoreIsReachedThanItTells() {
    var event =
        event("COMPLETE", "2026-01-01T10:00:00Z", "wide-load", "wide-load").input("wide.raw");
    IntStream.rangeClosed(1, 1001).forEach(number -> event.output("wide." + number));
    emit(event.toString()).statusCode(201);
    run("narrow-load", "narrow.raw", "narrow.clean", "COMPLETE", "2026-01-01T10:00:00Z");
    getEventually("/lineage?urn=job:scheduler:wide-load");
    getEventually("/lineage?urn=job:scheduler:narrow-load");

    table("wide.raw").header("X-Truncated", equalTo("true"));
    table("narrow.raw").header("X-Truncated", nullValue());
  }

  private static ValidatableResponse table(String dataset) {
    return signedIn()
        .accept("text/csv")
        .get("/api/v1/lineage/impact?urn=dataset:warehouse:" + dataset)
        .then()
        .statusCode(200);
  }

  @Test
  void theShortestWayIsFound() {
    run("path-slow-1", "path.a", "path.x", "COMPLETE", "2026-01-01T10:00:00Z");
    run("path-slow-2", "path.x", "path.b", "COMPLETE", "2026-01-01T10:00:00Z");
    run("path-fast", "path.a", "path.b", "COMPLETE", "2026-01-01T10:00:00Z");

    getEventually("/lineage?urn=job:scheduler:path-fast");
    get("/lineage/path?from=dataset:warehouse:path.a&to=dataset:warehouse:path.b")
        .statusCode(200)
        .body(
            "nodes",
            contains(
                "dataset:warehouse:path.a", "job:scheduler:path-fast", "dataset:warehouse:path.b"));
    get("/lineage/path?from=dataset:warehouse:path.b&to=dataset:warehouse:path.a")
        .statusCode(200)
        .body("nodes", empty());
    get("/lineage/path?from=dataset:warehouse:path.a")
        .statusCode(400)
        .body("violations[0].field", equalTo("to"));
  }

  @Test
  void theCauseFurthestUpstreamIsTheRoot() {
    run("cause-extract", "cause.source", "cause.raw", "FAIL", "2026-01-01T10:00:00Z");
    run("cause-load", "cause.raw", "cause.table", "ABORT", "2026-01-01T11:00:00Z");
    run("cause-report", "cause.table", "cause.report", "COMPLETE", "2026-01-01T12:00:00Z");

    getEventually("/lineage?urn=job:scheduler:cause-report");
    get("/lineage/causes?urn=dataset:warehouse:cause.report")
        .statusCode(200)
        .body("", hasSize(2))
        .body("[0].job", equalTo("job:scheduler:cause-extract"))
        .body("[0].root", equalTo(true))
        .body("[0].kind", equalTo("FAILED"))
        .body("[0].distance", equalTo(3))
        .body("[1].root", equalTo(false));
    get("/lineage/causes?urn=dataset:warehouse:cause.source").body("", empty());
  }

  @Test
  void aVersionKeepsItsCausesWhenAllIsWellAgain() {
    run("vc-extract-1", "vc-extract", "vc.source", "vc.raw", "FAIL", "2026-01-01T09:00:00Z");
    run("vc-load-1", "vc-load", "vc.raw", "vc.table", "COMPLETE", "2026-01-01T10:00:00Z");
    run("vc-extract-2", "vc-extract", "vc.source", "vc.raw", "COMPLETE", "2026-01-01T11:00:00Z");
    run("vc-other-1", "vc-other", "vc.else", "vc.aside", "FAIL", "2026-01-01T11:30:00Z");
    run("vc-load-2", "vc-load", "vc.raw", "vc.table", "COMPLETE", "2026-01-01T12:00:00Z");
    run("vc-load-3", "vc-load", "vc.aside", "vc.table", "FAIL", "2026-01-01T13:00:00Z");

    getEventually("/lineage?urn=dataset:warehouse:vc.aside");
    String causes = "/lineage/causes?urn=dataset:warehouse:vc.table&run=";
    get(causes + "vc-load-1")
        .statusCode(200)
        .body("job", contains("job:scheduler:vc-extract"))
        .body("[0].run", equalTo("vc-extract-1"))
        .body("[0].kind", equalTo("FAILED"))
        .body("[0].root", equalTo(true))
        .body("[0].distance", equalTo(2));
    get(causes + "vc-load-2").statusCode(200).body("", empty());
    get(causes + "vc-load-3")
        .statusCode(200)
        .body("job", contains("job:scheduler:vc-other", "job:scheduler:vc-load"))
        .body("[1].distance", equalTo(1))
        .body("[1].root", equalTo(false));
    get(causes + "vc-extract-1").statusCode(404);
    get("/lineage/causes?urn=job:scheduler:vc-load&run=vc-load-1")
        .statusCode(400)
        .body("violations[0].field", equalTo("run"));
  }

  private static void run(String job, String input, String output, String type, String time) {
    run(job + "-run", job, input, output, type, time);
  }

  private static void run(
      String id, String job, String input, String output, String type, String time) {
    emit(event(type, time, id, job).input(input).output(output).toString()).statusCode(201);
  }
}
