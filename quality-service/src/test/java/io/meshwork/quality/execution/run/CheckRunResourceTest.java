package io.meshwork.quality.execution.run;

import static io.meshwork.quality.execution.run.Mesh.dataset;
import static io.meshwork.quality.execution.run.Mesh.declare;
import static io.meshwork.quality.execution.run.Mesh.get;
import static io.meshwork.quality.execution.run.Mesh.nulls;
import static io.meshwork.quality.execution.run.Mesh.query;
import static io.meshwork.quality.execution.run.Mesh.request;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import org.junit.jupiter.api.Test;

@QualityTest
class CheckRunResourceTest {

  @Test
  void whatAContractDeclaresIsRunAndRecordedAsAnyOtherResult() {
    String dataset =
        dataset(
            "asked",
            nulls("id: filled", ""),
            query("rows", "SELECT count(*) FROM {object}"),
            ContractQualityRule.newBuilder().setKey("words").setType("text").build());

    String id =
        request("{\"dataset\": \"%s\"}".formatted(dataset))
            .statusCode(202)
            .body("[0].state", equalTo("queued"))
            .body("[0].cause", equalTo("request"))
            .extract()
            .header("Location")
            .replaceFirst(".*/api/v1", "");
    await().untilAsserted(() -> get(id).statusCode(200).body("state", equalTo("done")));

    get(id)
        .body("checks", equalTo(3))
        .body("done", equalTo(3))
        .body("attempt", equalTo(1))
        .body("actor", equalTo("user:ada"))
        .body("notRun.words", containsString("documentation"));
    get("/checks?dataset=" + dataset)
        .body("check", contains("id: filled", "rows", "words"))
        .body("outcome", contains("fail", "pass", null))
        .body("[0].value", equalTo(1.0f))
        .body("[0].message", equalTo("It is 1 and must be 0."))
        .body("[0].expectation", equalTo("nullValues must be 0"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("failing"));
    get(id + "/samples")
        .statusCode(200)
        .body("check", contains("id: filled"))
        .body("[0].columns", contains("id", "state"))
        .body("[0].rows[0]", contains(nullValue(), equalTo("***")));
  }

  @Test
  void samplesAreForThoseWhoMayChangeTheDataset() {
    String dataset = dataset("private", nulls("filled", ""));
    String id = request("{\"contract\": \"contract:private\"}").extract().path("[0].id");
    await().untilAsserted(() -> get("/check-runs/" + id).body("state", equalTo("done")));

    given()
        .auth()
        .oauth2(Signer.token("quality", "user:eve", "read"))
        .get("/api/v1/check-runs/" + id + "/samples")
        .then()
        .statusCode(403)
        .body("detail", containsString(dataset));
    given()
        .auth()
        .oauth2(Signer.token("quality", "user:eve", "read"))
        .contentType("application/json")
        .body("{\"dataset\": \"%s\"}".formatted(dataset))
        .post("/api/v1/check-runs")
        .then()
        .statusCode(403);
  }

  @Test
  void aDatasetThatNoSourceServesIsToldSo() {
    declare("foreign", "dataset:elsewhere:foreign", nulls("filled", ""));
    String id = request("{\"dataset\": \"dataset:elsewhere:foreign\"}").extract().path("[0].id");

    await().untilAsserted(() -> get("/check-runs/" + id).body("state", equalTo("failed")));
    get("/check-runs/" + id)
        .body("message", containsString("No source serves it"))
        .body("notRun.filled", containsString("'elsewhere'"));
    get("/checks?dataset=dataset:elsewhere:foreign").body("[0].outcome", nullValue());
  }

  @Test
  void runsAreListedTheLatestFirst() {
    String dataset = dataset("listed", nulls("filled", ""));
    String first = request("{\"dataset\": \"%s\"}".formatted(dataset)).extract().path("[0].id");
    await().untilAsserted(() -> get("/check-runs/" + first).body("state", equalTo("done")));
    String second = request("{\"dataset\": \"%s\"}".formatted(dataset)).extract().path("[0].id");

    String token =
        get("/check-runs?pageSize=1&dataset=" + dataset)
            .statusCode(200)
            .body("items.id", contains(second))
            .extract()
            .path("nextPageToken");
    get("/check-runs?pageSize=1&dataset=" + dataset + "&pageToken=" + token)
        .body("items.id", contains(first))
        .body("nextPageToken", nullValue());
    get("/check-runs?dataset=dataset:file:never").body("items", empty());
  }

  @Test
  void whatCannotBeAskedForIsToldSo() {
    request("{}").statusCode(400);
    request("{\"dataset\": \"dataset:a:b\", \"contract\": \"contract:x\"}").statusCode(400);
    request("{\"dataset\": \"team:x\"}").statusCode(400).body("violations", hasSize(1));
    request("{\"dataset\": \"dataset:file:unknown\"}").statusCode(409);
    request("{\"contract\": \"contract:unknown\"}").statusCode(409);
    get("/check-runs").statusCode(400);
    get("/check-runs?dataset=dataset:a:b&pageToken=eA").statusCode(400);
    get("/check-runs/x").statusCode(400);
    get("/check-runs/0190a3c4-0000-7000-8000-00000000dead").statusCode(404);
    get("/check-runs/0190a3c4-0000-7000-8000-00000000dead/samples").statusCode(404);
  }
}
