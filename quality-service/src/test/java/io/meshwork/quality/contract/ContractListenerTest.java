package io.meshwork.quality.contract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.Empty;
import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractSla;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QualityTest
class ContractListenerTest {

  @Test
  void whatAContractDemandsIsACheckThatNeverRan() {
    says("visible", 1, rule("not empty", "rowCount must be greater than 0"));

    await()
        .untilAsserted(
            () ->
                checks("visible")
                    .body("check", contains("not empty"))
                    .body("[0].contract", equalTo("contract:visible"))
                    .body("[0].expectation", equalTo("rowCount must be greater than 0"))
                    .body("[0].dimension", equalTo("completeness"))
                    .body("[0].outcome", nullValue()));
    get("/slas?urn=contract:visible")
        .body("property", contains("latency"))
        .body("[0].datasets", contains("dataset:warehouse:visible"));
    get("/slas?urn=dataset:warehouse:visible").body("[0].value", equalTo("1"));
    get("/assessments?urn=dataset:warehouse:visible").body("$", empty());
  }

  @Test
  void aResultOfTheSameNameIsTheChecksOwn() {
    says("own", 1, rule("not empty", "some rows"));
    await().untilAsserted(() -> checks("own").body("$", hasSize(1)));

    record("own", "not empty", "fail");

    checks("own")
        .body("check", contains("not empty"))
        .body("[0].outcome", equalTo("fail"))
        .body("[0].expectation", equalTo("some rows"))
        .body("[0].dimension", equalTo("completeness"))
        .body("[0].contract", equalTo("contract:own"));
  }

  @Test
  void aRuleThatIsGoneRetiresItsCheckAndItsResultsStay() {
    says("gone", 1, rule("not empty", "x"), rule("fresh", "y"));
    await().untilAsserted(() -> checks("gone").body("$", hasSize(2)));
    record("gone", "not empty", "fail");
    get("/assessments?urn=dataset:warehouse:gone").body("[0].state", equalTo("failing"));

    says("gone", 2);

    await()
        .untilAsserted(
            () ->
                checks("gone")
                    .body("check", contains("not empty"))
                    .body("[0].retiredAt", notNullValue()));
    get("/assessments?urn=dataset:warehouse:gone").body("[0].failing", equalTo(0));
    get("/check-results?dataset=dataset:warehouse:gone&check=not%20empty")
        .body("items", hasSize(1));

    says("gone", 3, rule("not empty", "x"));
    await().untilAsserted(() -> checks("gone").body("[0].retiredAt", nullValue()));
    get("/assessments?urn=dataset:warehouse:gone").body("[0].failing", equalTo(1));
  }

  @Test
  void aDeletedContractSaysNothing() {
    says("deleted", 1, rule("not empty", "x"));
    await().untilAsserted(() -> checks("deleted").body("$", hasSize(1)));

    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.deleted",
        "contract:deleted",
        2,
        Empty.getDefaultInstance());

    await().untilAsserted(() -> checks("deleted").body("$", empty()));
    get("/slas?urn=contract:deleted").body("$", empty());
    signedIn().get("/api/v1/slas").then().statusCode(400);
    signedIn().get("/api/v1/slas?urn=team:x").then().statusCode(400);
  }

  private static void says(String name, long revision, ContractQualityRule... rules) {
    var schema =
        ContractSchema.newBuilder()
            .setName(name)
            .setPhysicalName(name)
            .addDatasets("dataset:warehouse:" + name)
            .putDatasetsByServer("warehouse", "dataset:warehouse:" + name);
    for (ContractQualityRule rule : rules) {
      schema.addQuality(rule);
    }
    var contract =
        Contract.newBuilder()
            .setUrn("contract:" + name)
            .setLifecycle("active")
            .addSchema(schema)
            .addSlaProperties(
                ContractSla.newBuilder().setProperty("latency").setValue("1").setUnit("d"));
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.updated",
        "contract:" + name,
        revision,
        ContractUpdated.newBuilder().setContract(contract).build());
  }

  private static ContractQualityRule rule(String name, String expectation) {
    return ContractQualityRule.newBuilder()
        .setKey(name)
        .setName(name)
        .setType("library")
        .setDimension("completeness")
        .setExpectation(expectation)
        .build();
  }

  private static void record(String dataset, String check, String outcome) {
    signedIn()
        .body(
            """
            [{"dataset": "dataset:warehouse:%s", "check": "%s", "outcome": "%s", "measuredAt": "2026-01-01T10:00:00Z"}]
            """
                .formatted(dataset, check, outcome))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse checks(String dataset) {
    return get("/checks?dataset=dataset:warehouse:" + dataset);
  }

  private static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then().statusCode(200);
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
