package io.meshwork.e2e;

import static io.meshwork.e2e.QualityIT.encoded;
import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.receiver;
import static io.meshwork.e2e.RunningMesh.warehouse;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fails becomes an incident, stops who asks, is told, and is over when the data is mended. */
class IncidentIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void anIncidentWalksItsLife() throws Exception {
    String root = warehouse().table("returns");
    String effect = "dataset:e2e-incident:refunds";
    asPipeline()
        .body(Map.of("channel", "receiver"))
        .put("/api/v1/notification-rules/e2e-everything")
        .then()
        .statusCode(201);
    warehouse().execute("CREATE TABLE returns (id integer)", "INSERT INTO returns VALUES (NULL)");
    asPipeline().body(refundsAreMadeOf(root)).post("/api/v1/lineage").then().statusCode(201);
    QualityIT.publish(
        "e2e-returns",
        warehouse().servers()
            + """
            schema:
              - name: returns
                properties:
                  - name: id
                    logicalType: integer
                    quality:
                      - {name: id is there, metric: nullValues, mustBe: 0}
            """);

    QualityIT.request(root);
    String incident = opened(root);
    report(effect, "fail");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/incidents/%s/datasets".formatted(incident))
                    .then()
                    .body("items.dataset", hasItems(root, effect)));
    asPipeline()
        .get("/api/v1/gate/%s".formatted(encoded(root)))
        .then()
        .body("decision", equalTo("stop"));
    asPipeline()
        .post("/api/v1/incidents/%s/acknowledgement".formatted(incident))
        .then()
        .statusCode(200)
        .body("state", equalTo("acknowledged"));

    warehouse().execute("UPDATE returns SET id = 1");
    QualityIT.request(root);
    report(effect, "pass");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                asPipeline()
                    .get("/api/v1/incidents/" + incident)
                    .then()
                    .body("state", equalTo("resolved")));
    await()
        .atMost(PATIENCE)
        .until(
            () -> receiver().typesOf(incident),
            types ->
                !types.isEmpty()
                    && types.getFirst().equals("incident.opened")
                    && types.getLast().equals("incident.resolved"));
    asPipeline()
        .get("/api/v1/gate/%s".formatted(encoded(root)))
        .then()
        .body("decision", equalTo("allow"));
  }

  private static String opened(String root) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                asPipeline()
                    .get("/api/v1/incidents?state=open&dataset=" + encoded(root))
                    .path("items[0].id"),
            notNullValue());
  }

  private static void report(String dataset, String outcome) {
    asPipeline()
        .body(
            """
            [{"dataset": "%s", "check": "refunds add up", "outcome": "%s", "measuredAt": "%s"}]
            """
                .formatted(dataset, outcome, Instant.now()))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
  }

  private static String refundsAreMadeOf(String root) {
    String[] parts = root.split(":", 3);
    return """
    {
      "eventTime": "%s",
      "eventType": "COMPLETE",
      "run": {"runId": "0190a3c4-7f3e-7a10-9c2b-5d1e8f00e2f9"},
      "job": {"namespace": "e2e-incident", "name": "refund"},
      "inputs": [{"namespace": "%s", "name": "%s"}],
      "outputs": [{"namespace": "e2e-incident", "name": "refunds"}],
      "producer": "https://example.org/e2e",
      "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
    }
    """
        .formatted(Instant.now(), parts[1].replace("%3A", ":"), parts[2]);
  }
}
