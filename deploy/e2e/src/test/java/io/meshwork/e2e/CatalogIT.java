package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What teams declare, through the gateway and on to the services that make something of it. */
class CatalogIT {

  private static final String CONTRACT =
      """
      # What the comment says stays.
      apiVersion: v3.1.0
      kind: DataContract
      id: e2e-parcels
      version: 1.0.0
      status: active
      domain: fulfillment
      servers:
        - {server: prod, type: postgres, host: e2e-db, port: 5432, database: shop, schema: public}
      schema:
        - name: parcels
          properties:
            - {name: parcel_id, logicalType: string, physicalType: uuid, primaryKey: true, primaryKeyPosition: 1}
            - name: weight
              logicalType: number
              quality:
                - {metric: nullValues, mustBe: 0}
      slaProperties:
        - {property: latency, value: 4, unit: h}
      """;

  @Test
  void aContractComesBackAsItWentInAndBecomesColumnsAndChecks() {
    asPipeline()
        .contentType("application/yaml")
        .body(CONTRACT.getBytes(UTF_8))
        .put("/api/v1/contracts/e2e-parcels")
        .then()
        .statusCode(201);

    byte[] back =
        asPipeline()
            .get("/api/v1/contracts/e2e-parcels/versions/1.0.0/document")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(back).isEqualTo(CONTRACT.getBytes(UTF_8));
    asPipeline()
        .get("/api/v1/datasets/postgres%3A%2F%2Fe2e-db%3A5432/shop.public.parcels")
        .then()
        .statusCode(200)
        .body("domain", equalTo("fulfillment"))
        .body("columns.name", contains("parcel_id", "weight"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/slas?urn=contract:e2e-parcels")
                    .then()
                    .statusCode(200)
                    .body("property", hasItem("latency")));
  }

  @Test
  void aContractWithFaultsIsRefusedWithAllOfThem() {
    asPipeline()
        .contentType("application/yaml")
        .body("apiVersion: v3.1.0\nkind: DataContract\nid: e2e-bad\n".getBytes(UTF_8))
        .put("/api/v1/contracts/e2e-bad")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("version", "status"))
        .body("violations.message", everyItem(startsWith("line ")));
  }

  @Test
  void manyThingsLoadFromLinesAndTheBadOnesAreTold() {
    asPipeline()
        .contentType("application/x-ndjson")
        .body(
            """
            {"kind": "dataset", "namespace": "e2e", "name": "bulk-one", "domain": "inventory"}
            {"kind": "dataset", "namespace": "e2e", "name": "bulk-two", "domain": "nowhere"}
            """
                .getBytes(UTF_8))
        .post("/api/v1/bulk")
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("failures.line", contains(2));
  }

  @Test
  void whatIsPersonalIsSuggestedForWhatIsMadeOfIt() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/suggestions?pageSize=100")
                    .then()
                    .statusCode(200)
                    .body("items.tag", hasItem("PII.email"))
                    .body("items.evidence", everyItem(not(hasSize(0)))));
  }

  @Test
  void aDomainMovesAndTheSearchFollows() {
    String body = "{\"title\": \"Wandering\", \"owner\": \"logistics\"}";
    asPipeline().body(body).put("/api/v1/domains/wandering").then().statusCode(201);
    asPipeline().body(body).put("/api/v1/products/wandering/nomad").then().statusCode(201);
    Instant before = Instant.now();

    asPipeline()
        .body("{\"to\": \"fulfillment/wandering\"}")
        .post("/api/v1/domains/wandering/move")
        .then()
        .statusCode(200);

    asPipeline()
        .get("/api/v1/products/wandering/nomad?asOf=" + before)
        .then()
        .statusCode(200)
        .body("urn", equalTo("product:wandering/nomad"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/search?q=wandering&kind=product")
                    .then()
                    .body("items.urn", contains("product:fulfillment%2Fwandering/nomad")));
    asPipeline()
        .get("/api/v1/changes?after=0&domain=wandering")
        .then()
        .statusCode(200)
        .body("items.message", hasItem("Moved to product:fulfillment%2Fwandering/nomad"));
  }

  @Test
  void theToolOfDataContractsPublishesUnchanged() {
    asPipeline()
        .contentType(ContentType.JSON)
        .body(
            """
            {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "e2e-tool", "version": "1.0.0",
             "status": "draft"}
            """)
        .put("/api/datacontracts/e2e-tool")
        .then()
        .statusCode(200);
    asPipeline().get("/api/v1/contracts/e2e-tool").then().body("version", equalTo("1.0.0"));
  }
}
