package io.meshwork.quality.notify;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QualityTest
class RuleResourceTest {

  private static final String RULES = "/api/v1/notification-rules/";

  @Test
  void aRuleIsWrittenOverTheRevisionThatWasRead() {
    signedIn()
        .header("If-None-Match", "*")
        .body("{\"channel\": \"ops\", \"severities\": [\"critical\"], \"domains\": [\"nowhere\"]}")
        .put(RULES + "crud")
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("severities", contains("critical"))
        .body("updatedBy", equalTo("user:ada"));
    signedIn()
        .header("If-None-Match", "*")
        .body("{\"channel\": \"ops\"}")
        .put(RULES + "crud")
        .then()
        .statusCode(412);
    signedIn()
        .header("If-Match", "\"1\"")
        .body("{\"channel\": \"chat\", \"domains\": [\"nowhere\"]}")
        .put(RULES + "crud")
        .then()
        .statusCode(200)
        .body("revision", equalTo(2))
        .body("severities", hasSize(0));
    signedIn().header("If-Match", "\"1\"").delete(RULES + "crud").then().statusCode(412);
    signedIn().get(RULES + "crud").then().body("channel", equalTo("chat"));
    signedIn().get(RULES + "?pageSize=1000").then().body("items.name", hasItems("crud"));
    signedIn().header("If-Match", "\"2\"").delete(RULES + "crud").then().statusCode(204);
    signedIn().get(RULES + "crud").then().statusCode(404);
    signedIn().delete(RULES + "crud").then().statusCode(404);
    signedIn()
        .header("If-Match", "\"2\"")
        .body("{\"channel\": \"ops\"}")
        .put(RULES + "crud")
        .then()
        .statusCode(412);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    signedIn()
        .body(
            """
            {"channel": "carrier-pigeon", "domains": [""],
             "quietHours": {"from": "22", "to": "07:00", "timeZone": "Nowhere"}}
            """)
        .put(RULES + "Faulty")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems("name", "channel", "quietHours.from", "quietHours.timeZone"))
        .body("violations.find { it.field == 'channel' }.message", containsString("alerts, chat"));
    signedIn().body("{}").put(RULES + "faulty").then().statusCode(400);
    signedIn().body("[]").put(RULES + "faulty").then().statusCode(400);
    signedIn()
        .body("{\"channel\": \"ops\", \"severities\": [\"awful\"]}")
        .put(RULES + "faulty")
        .then()
        .statusCode(400);
    signedIn().get(RULES + "faulty").then().statusCode(404);
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    RequestSpecification reader =
        given()
            .auth()
            .oauth2(Signer.token("quality", "user:eve", "read"))
            .contentType("application/json");
    reader.body("{\"channel\": \"ops\"}").put(RULES + "eve").then().statusCode(403);
    signedIn().get(RULES + "eve").then().statusCode(404);
  }

  @Test
  void channelsAreToldWithoutWhereTheyLeadTo() {
    signedIn()
        .get("/api/v1/notification-channels")
        .then()
        .statusCode(200)
        .body("name", hasItems("alerts", "chat", "mail", "ops"))
        .body("find { it.name == 'mail' }.kind", equalTo("email"))
        .body("[0].keySet()", not(hasItems("url")));
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
