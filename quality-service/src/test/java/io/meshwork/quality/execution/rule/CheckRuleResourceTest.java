package io.meshwork.quality.execution.rule;

import static io.meshwork.quality.execution.run.Mesh.get;
import static io.meshwork.quality.execution.run.Mesh.nulls;
import static io.meshwork.quality.execution.run.Mesh.request;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.execution.run.Mesh;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QualityTest
class CheckRuleResourceTest {

  private static final String FILLED =
      """
      {"column": "id", "metric": "nullValues", "mustBe": 0, "dimension": "completeness",
       "description": "Every order has an id."}
      """;

  @Test
  void whatIsDeclaredByApiIsRunAsIfAContractDeclaredIt() {
    String dataset = file("ruled");

    put(dataset, "id%20filled", FILLED)
        .statusCode(200)
        .body("check", equalTo("id filled"))
        .body("expectation", equalTo("nullValues must be 0"))
        .body("rule.mustBe", equalTo(0));
    put(dataset, "rows", "{\"query\": \"SELECT count(*) FROM ${object}\", \"mustBeLessThan\": 5}");
    put(
            dataset,
            "states",
            """
            {"column": "state", "metric": "invalidValues", "arguments": {"validValues": ["open"]},
             "unit": "percent", "mustBeBetween": [-1, 10], "filter": "id IS NOT NULL"}
            """)
        .body("expectation", containsString("invalidValues must be between"));
    get("/checks?dataset=" + dataset)
        .body("check", contains("id filled", "rows", "states"))
        .body("outcome", contains(nullValue(), nullValue(), nullValue()))
        .body("contract", contains(nullValue(), nullValue(), nullValue()))
        .body("[0].dimension", equalTo("completeness"));

    run(dataset);
    get("/checks?dataset=" + dataset).body("outcome", contains("fail", "pass", "pass"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("failing"));
    get("/checks/" + dataset + "/states")
        .body("dataset", equalTo(dataset))
        .body("rule.unit", equalTo("percent"))
        .body("rule.arguments.validValues", contains("open"))
        .body("rule.mustBeBetween", contains(-1, 10))
        .body("rule.query", nullValue());
  }

  @Test
  void aCheckIsReplacedWhole() {
    String dataset = file("replaced");
    put(dataset, "filled", FILLED);
    run(dataset);

    put(dataset, "filled", FILLED.replace("\"mustBe\"", "\"severity\": \"warning\", \"mustBe\""))
        .body("rule.severity", equalTo("warning"));

    run(dataset);
    get("/checks?dataset=" + dataset).body("outcome", contains("warn"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));
  }

  @Test
  void resultsOfWhatIsDeclaredNoLongerStayAndDoNotCount() {
    String dataset = file("undeclared");
    put(dataset, "filled", FILLED);
    put(dataset, "other", FILLED.replace("\"id\"", "\"state\""));
    run(dataset);

    delete(dataset, "filled").statusCode(204);

    get("/checks?dataset=" + dataset)
        .body("check", contains("filled", "other"))
        .body("retiredAt", contains(notNullValue(), nullValue()));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));
    get("/checks/" + dataset + "/filled").statusCode(404);
    delete(dataset, "filled").statusCode(404);
    put(dataset, "filled", FILLED).statusCode(200);
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("failing"));
  }

  @Test
  void aDatasetMayHaveAnyName() {
    String dataset = "dataset:postgres%253A%2F%2Fshop%253A5432:shop.public.%25252F";

    put(dataset, "a%2Fb", FILLED).statusCode(200).body("check", equalTo("a/b"));

    get("/checks/" + dataset + "/a%2Fb")
        .statusCode(200)
        .body("dataset", equalTo("dataset:postgres%3A//shop%3A5432:shop.public.%252F"));
  }

  @Test
  void aContractComesFirst() {
    String dataset = Mesh.dataset("contracted", nulls("taken", ""));

    put(dataset, "taken", FILLED)
        .statusCode(409)
        .body("detail", containsString("contract:contracted declares the check 'taken'"));

    put(dataset, "free", FILLED).statusCode(200);
    Mesh.tell("contracted", 2, dataset, nulls("taken", ""), nulls("free", ""));
    await()
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset)
                    .body("check", contains("free", "taken"))
                    .body("contract", contains("contract:contracted", "contract:contracted")));
    Mesh.tell("contracted", 3, dataset, nulls("taken", ""));
    await()
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset)
                    .body("contract", contains(nullValue(), equalTo("contract:contracted"))));
  }

  @Test
  void whatCouldNotBeRunIsRefused() {
    String dataset = "dataset:file:refused.csv";
    Map.ofEntries(
            Map.entry("{\"mustBe\": 0}", "must be given, or else a query"),
            Map.entry("{\"metric\": \"rowCount\", \"query\": \"SELECT 1\"}", "and not both"),
            Map.entry("{\"metric\": \"magic\", \"mustBe\": 0}", "There is no metric 'magic'"),
            Map.entry("{\"metric\": \"rowCount\"}", "does not say what must hold"),
            Map.entry("{\"metric\": \"nullValues\", \"mustBe\": 0}", "which column it is about"),
            Map.entry("{\"metric\": \"rowCount\", \"mustBeBetween\": [1]}", "must be two numbers"),
            Map.entry("{\"query\": \"DELETE FROM ${object}\", \"mustBe\": 0}", "one SELECT"),
            Map.entry("{\"query\": \"SELECT 1; SELECT 2\", \"mustBe\": 0}", "one SELECT"),
            Map.entry("{\"query\": \"SELECT pg_sleep(9)\", \"mustBe\": 0}", "pg_sleep"),
            Map.entry(
                "{\"metric\": \"rowCount\", \"mustBe\": 0, \"filter\": \"id = (\"}",
                "cannot be read"),
            Map.entry(
                "{\"metric\": \"rowCount\", \"mustBe\": 0, \"schedule\": \"daily\"}",
                "cron expression"),
            Map.entry("{\"metric\": \"rowCount\", \"mustBee\": 0}", "is not known here"))
        .forEach(
            (rule, fault) ->
                put(dataset, "refused", rule)
                    .statusCode(400)
                    .body("violations[0].message", containsString(fault)));
    put(dataset, "sla%2Fx", FILLED).statusCode(400).body("violations[0].field", equalTo("name"));
    put("team:x", "y", FILLED).statusCode(400).body("violations[0].field", equalTo("dataset"));
    put(dataset, "refused", "null").statusCode(400);
    get("/checks?dataset=" + dataset).body("check", hasSize(0));
  }

  @Test
  void checksAreDeclaredByThoseWhoMayChangeTheDataset() {
    given()
        .auth()
        .oauth2(Signer.token("quality", "user:eve", "read"))
        .contentType("application/json")
        .body(FILLED)
        .put("/api/v1/checks/dataset:file:private.csv/filled")
        .then()
        .statusCode(403)
        .body("detail", containsString("dataset:file:private.csv"));
  }

  /** Four rows, of which one has no id. */
  private static String file(String name) {
    Mesh.write(name + ".csv", "id,state\n1,open\n2,open\n,closed\n4,open\n");
    return "dataset:file:" + name + ".csv";
  }

  private static void run(String dataset) {
    String id =
        request("{\"dataset\": \"%s\"}".formatted(dataset))
            .statusCode(202)
            .extract()
            .path("[0].id");
    await().untilAsserted(() -> get("/check-runs/" + id).body("state", equalTo("done")));
  }

  private static ValidatableResponse put(String dataset, String check, String rule) {
    return signedIn().body(rule).put("/api/v1/checks/" + dataset + "/" + check).then();
  }

  private static ValidatableResponse delete(String dataset, String check) {
    return signedIn().delete("/api/v1/checks/" + dataset + "/" + check).then();
  }

  private static RequestSpecification signedIn() {
    return given()
        .auth()
        .oauth2(Signer.token("quality"))
        .contentType("application/json")
        .urlEncodingEnabled(false);
  }
}
