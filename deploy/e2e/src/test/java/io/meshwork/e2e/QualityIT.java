package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.mesh;
import static io.meshwork.e2e.RunningMesh.warehouse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.local.ServiceProcess;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks of a contract run on data outside of the mesh, through the gateway. */
class QualityIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Every kind of rule that the standard has. */
  private static final String RULES =
      """
      schema:
        - name: customers
          properties:
            - {name: id, logicalType: integer}
        - name: orders
          properties:
            - name: id
              logicalType: integer
              quality:
                - {name: ids differ, metric: duplicateValues, mustBe: 0}
            - name: customer
              logicalType: integer
              quality:
                - name: customers are known
                  type: custom
                  engine: meshwork
                  implementation: {metric: orphanedValues, arguments: {table: customers, column: id}, mustBe: 0}
            - name: status
              logicalType: string
              quality:
                - {name: status is known, metric: invalidValues, arguments: {validValues: [new, paid]}, mustBe: 0}
                - {name: status is there, metric: missingValues, arguments: {missingValues: ["", "n/a"]}, mustBe: 0}
            - name: email
              logicalType: string
              quality:
                - {name: email is there, metric: nullValues, mustBe: 0}
                - {name: email is mostly there, metric: nullValues, unit: percent, mustBeLessThan: 10}
            - name: amount
              logicalType: integer
              quality:
                - name: amount is usual
                  type: custom
                  engine: meshwork
                  implementation: {metric: average, mustBeBetween: [1, 100]}
            - name: placed_at
              logicalType: timestamp
          quality:
            - {name: orders are there, metric: rowCount, mustBeGreaterOrEqualTo: 100}
            - name: nothing is given away
              type: sql
              query: SELECT COUNT(*) FROM ${object} WHERE amount < 0
              mustBe: 0
            - {name: a person reads this, type: text, description: Orders are orders.}
            - {name: somebody else runs this, type: custom, engine: soda, implementation: "row_count > 0"}
      """;

  private static final List<String> PLANTED =
      List.of(
          "customer: customers are known",
          "email: email is there",
          "id: ids differ",
          "nothing is given away",
          "status: status is known");

  private static final List<String> SOUND =
      List.of(
          "amount: amount is usual",
          "email: email is mostly there",
          "orders are there",
          "status: status is there");

  @Test
  void plantedFaultsAreFoundAndOnlyThose() {
    publish("e2e-orders", warehouse().servers() + RULES);

    for (String dataset : List.of(warehouse().table("orders"), warehouse().file("orders"))) {
      String run = request(dataset);

      await().atMost(PATIENCE).until(() -> state(run), equalTo("done"));
      assertThat(outcomes(dataset, "fail")).containsExactlyElementsOf(PLANTED);
      assertThat(outcomes(dataset, "pass")).containsExactlyElementsOf(SOUND);
      assertThat(asPipeline().get(run).jsonPath().<String, String>getMap("notRun"))
          .containsOnlyKeys("a person reads this", "somebody else runs this");
    }
  }

  @Test
  void aRunThatAReplicaDiedOfIsTakenOverAndRecordedOnce() throws Exception {
    publish(
        "e2e-scans",
        warehouse().servers()
            + """
            schema:
              - name: parcels
                quality:
                  - name: scans match
                    type: sql
                    query: SELECT COUNT(*) FROM ${object} AS parcel, scans WHERE parcel.id = scans.id
                    mustBe: 10
            """);
    String dataset = warehouse().table("parcels");
    String run;
    ServiceProcess quality = mesh().quality();
    try (var _ = warehouse().hold("scans")) {
      run = request(dataset);
      await().atMost(PATIENCE).until(() -> state(run), equalTo("running"));
      quality.kill();
    }
    quality.start();

    await().atMost(PATIENCE).until(() -> state(run), equalTo("done"));
    asPipeline().get(run).then().body("attempt", equalTo(2));
    asPipeline()
        .get("/api/v1/check-results?check=scans%20match&dataset=" + encoded(dataset))
        .then()
        .body("items", hasSize(1))
        .body("items[0].outcome", equalTo("pass"));
  }

  /** Publishes a contract, and waits until its checks are known. */
  static void publish(String id, String body) {
    String contract =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: %s
        version: 1.0.0
        status: active
        domain: fulfillment
        """
            .formatted(id);
    asPipeline()
        .contentType("application/yaml")
        .body((contract + body).getBytes(UTF_8))
        .put("/api/v1/contracts/" + id)
        .then()
        .statusCode(201);
  }

  /** Asks for the checks of a dataset to be run, as soon as they are known; the run's address. */
  static String request(String dataset) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                asPipeline()
                    .body(Map.of("dataset", dataset))
                    .post("/api/v1/check-runs")
                    .getHeader("Location"),
            address -> address != null);
  }

  private static String state(String run) {
    return asPipeline().get(run).path("state");
  }

  private static List<String> outcomes(String dataset, String outcome) {
    JsonPath checks = asPipeline().get("/api/v1/checks?dataset=" + encoded(dataset)).jsonPath();
    return checks.<Map<String, Object>>getList("$").stream()
        .filter(check -> outcome.equals(check.get("outcome")))
        .map(check -> String.valueOf(check.get("check")))
        .sorted()
        .toList();
  }

  static String encoded(String urn) {
    return URLEncoder.encode(urn, UTF_8);
  }
}
