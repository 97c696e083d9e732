package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asNobody;
import static io.meshwork.e2e.RunningMesh.asPipeline;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody sees and does who has just started a mesh. */
class FirstUseIT {

  @Test
  void aProductIsFoundByAWordOfItsDescription() {
    asPipeline()
        .get("/api/v1/search?q=parcels%20neighbour")
        .then()
        .statusCode(200)
        .body("items[0].urn", equalTo("product:fulfillment/shipments"))
        .body("items[0].matches.field", hasItem("description"));
  }

  @Test
  void aProductsPageHasItsDatasetsLineageAndQuality() {
    asPipeline()
        .get("/api/v1/product-pages/checkout/orders")
        .then()
        .statusCode(200)
        .body("degraded", empty())
        .body("product.title", equalTo("Orders"))
        .body("owner.title", equalTo("Checkout"))
        .body("datasets", hasSize(3))
        .body("datasets[0].columns", not(empty()))
        .body("datasets[0].checks", not(empty()))
        .body("lineage.upstream.urn", not(empty()))
        .body("lineage.downstream.urn", not(empty()))
        .body("quality.passing", greaterThan(0));
  }

  @Test
  void whatIsDeclaredIsFoundByWhoeverAsksForThatRevision() {
    asPipeline()
        .body("{\"title\":\"Newcomers\"}")
        .put("/api/v1/teams/newcomers")
        .then()
        .statusCode(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asPipeline()
                    .get("/api/v1/search?q=newcomers&minRevision=team:newcomers@1")
                    .then()
                    .extract()
                    .path("reflectsMinRevision"));
    asPipeline()
        .get("/api/v1/search?q=newcomers")
        .then()
        .body("items.urn", hasItem("team:newcomers"));
  }

  @Test
  void aFirstOpenLineageEventIsFoundAsItsJobAndDatasets() {
    asPipeline()
        .body(
            """
            {
              "eventTime": "2026-11-01T12:00:00Z",
              "eventType": "COMPLETE",
              "run": {"runId": "%s"},
              "job": {"namespace": "first-use", "name": "copy_ledger"},
              "inputs": [{"namespace": "postgres://books:5432", "name": "books.ledger"}],
              "outputs": [{"namespace": "s3://archive", "name": "ledger"}],
              "producer": "https://example.org/first-use",
              "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
            }
            """
                .formatted(UUID.randomUUID()))
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/search?q=ledger")
                    .then()
                    .body(
                        "items.urn",
                        hasItems(
                            "job:first-use:copy_ledger",
                            "dataset:postgres%3A//books%3A5432:books.ledger",
                            "dataset:s3%3A//archive:ledger")));
  }

  @Test
  void whoIsNotKnownSeesNothing() {
    asNobody().get("/api/v1/search").then().statusCode(401);
    asNobody().get("/api/v1/teams").then().statusCode(401);
    asNobody().body("{}").post("/api/v1/lineage").then().statusCode(401);
    asNobody().get("/api/v1/status").then().statusCode(401);
  }

  @Test
  void theStatusTellsThatAllIsWell() {
    asPipeline()
        .get("/api/v1/status")
        .then()
        .statusCode(200)
        .body("services.ready", everyItem(equalTo(true)))
        .body("deadLetters.values()", everyItem(equalTo(0)));
  }
}
