package io.meshwork.quality.datacontract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QualityTest
class TestRunResourceTest {

  @Test
  void whatTheToolFoundIsRecordedOnTheContractsDatasets() {
    String run =
        """
        {
          "runId": "0190a3c4-0000-7000-8000-000000000001",
          "datacontractCliVersion": "0.11.0",
          "dataContractId": "tested",
          "dataContractVersion": "1.0.0",
          "dataProductId": null,
          "outputPortId": null,
          "server": "warehouse",
          "timestampStart": "2026-01-31T12:00:00Z",
          "timestampEnd": "2026-01-31T12:00:09.123456+00:00",
          "result": "failed",
          "checks": [
            {"id": "1", "key": "tested__id__field_unique", "category": "schema", "type": "field_unique",
             "name": "Check that unique field id has no duplicate values", "model": "tested",
             "field": "id", "engine": "soda", "result": "failed", "reason": "3 values", "diagnostics": {"n": 3}},
            {"type": "library", "name": "whatever", "model": "tested", "qualityId": "q1",
             "quality_id": "q1", "result": "passed"},
            {"type": "info", "name": "Log", "model": "tested", "result": "info"},
            {"type": "x", "model": "unknown", "result": "passed"}
          ],
          "logs": [{"level": "INFO", "message": "hello", "timestamp": "2026-01-31T12:00:00Z"}]
        }
        """;
    says("tested");
    await().untilAsserted(() -> checks("tested").body("$", hasSize(1)));

    post(run).statusCode(200).body("recorded", equalTo(2));
    post(run).statusCode(200).body("recorded", equalTo(0));

    checks("tested")
        .body("check", contains("not empty", "tested__id__field_unique"))
        .body("outcome", contains("pass", "fail"))
        .body("[1].column", equalTo("id"))
        .body("[1].message", equalTo("3 values"));
    signedIn()
        .get("/api/test-results/0190a3c4-0000-7000-8000-000000000001")
        .then()
        .statusCode(200)
        .body("logs[0].message", equalTo("hello"))
        .body("checks[0].diagnostics.n", equalTo(3));
    signedIn().get("/api/test-results/x").then().statusCode(400);
  }

  @Test
  void aRunOfAnUnknownContractIsKept() {
    post("""
            {"runId": "0190a3c4-0000-7000-8000-000000000002", "dataContractId": "unknown",
             "timestampStart": "2026-01-31T12:00:00", "timestampEnd": null, "checks": [], "logs": []}
            """)
        .statusCode(200)
        .body("recorded", equalTo(0));
    checks("unknown").body("$", empty());
  }

  @Test
  void whatIsNoRunIsRefused() {
    post("{}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("runId", "dataContractId"));
    post("[]").statusCode(400);
    post("{\"runId\": \"x\"}").statusCode(400);
    post("""
            {"runId": "0190a3c4-0000-7000-8000-000000000003", "dataContractId": "x", "timestampEnd": "soon"}
            """)
        .statusCode(400)
        .body("violations[0].field", equalTo("timestampEnd"));
  }

  private static void says(String name) {
    var contract =
        Contract.newBuilder()
            .setUrn("contract:" + name)
            .setLifecycle("active")
            .addSchema(
                ContractSchema.newBuilder()
                    .setName(name)
                    .setPhysicalName(name)
                    .addDatasets("dataset:warehouse:" + name)
                    .putDatasetsByServer("warehouse", "dataset:warehouse:" + name)
                    .addQuality(ContractQualityRule.newBuilder().setKey("not empty").setId("q1")));
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.updated",
        "contract:" + name,
        1,
        ContractUpdated.newBuilder().setContract(contract).build());
  }

  private static ValidatableResponse post(String run) {
    return signedIn().body(run).post("/api/test-results").then();
  }

  private static ValidatableResponse checks(String dataset) {
    return signedIn()
        .get("/api/v1/checks?dataset=dataset:warehouse:" + dataset)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
