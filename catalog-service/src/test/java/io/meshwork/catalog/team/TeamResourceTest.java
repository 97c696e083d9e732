package io.meshwork.catalog.team;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.platform.test.Signer;
import java.util.List;
import org.junit.jupiter.api.Test;

@CatalogTest
class TeamResourceTest {

  @Test
  void aTeamIsReadBackAsItWasDeclared() {
    put("/teams/payments", "{\"title\": \"Payments\", \"contact\": \"#payments\"}")
        .statusCode(201)
        .header("ETag", "\"1\"");

    get("/teams/payments")
        .statusCode(200)
        .body("urn", equalTo("team:payments"))
        .body("title", equalTo("Payments"))
        .body("contact", equalTo("#payments"))
        .body("revision", equalTo(1))
        .body("updatedAt", notNullValue());
  }

  @Test
  void declaringTheSameAgainMakesNoRevision() {
    put("/teams/same", "{\"title\": \"Same\"}").statusCode(201);

    put("/teams/same", "{\"title\": \"Same\"}").statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aWriteAgainstAnOldRevisionIsRefusedWithTheCurrentOne() {
    put("/teams/raced", "{\"title\": \"First\"}").statusCode(201);
    put("/teams/raced", "{\"title\": \"Second\"}").statusCode(200);

    signedIn()
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Late\"}")
        .when()
        .put("/api/v1/teams/raced")
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("STALE"))
        .body("detail", containsString("stands at revision 2, not 1"));
  }

  @Test
  void whatMustNotExistYetIsNotReplaced() {
    put("/teams/taken", "{\"title\": \"Taken\"}").statusCode(201);

    signedIn()
        .header("If-None-Match", "*")
        .body("{\"title\": \"Mine\"}")
        .when()
        .put("/api/v1/teams/taken")
        .then()
        .statusCode(412);
  }

  @Test
  void aDeletedTeamIsGoneAndItsRevisionsGoOnWhenItComesBack() {
    put("/teams/phoenix", "{\"title\": \"Phoenix\"}").statusCode(201);

    delete("/teams/phoenix").statusCode(204);

    get("/teams/phoenix").statusCode(404).body("code", equalTo("NOT_FOUND"));
    put("/teams/phoenix", "{\"title\": \"Again\"}").statusCode(201).header("ETag", "\"3\"");
  }

  @Test
  void aTeamThatOwnsSomethingIsNotDeleted() {
    put("/teams/owner", "{\"title\": \"Owner\"}").statusCode(201);
    put("/domains/owned", "{\"title\": \"Owned\", \"owner\": \"owner\"}").statusCode(201);

    delete("/teams/owner")
        .statusCode(409)
        .body("code", equalTo("CONFLICT"))
        .body("detail", containsString("domain:owned"));
    get("/teams/owner").statusCode(200);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    put("/teams/faulty", "{\"title\": \" \", \"contact\": \"%s\"}".formatted("x".repeat(501)))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", equalTo(List.of("contact", "title")));
  }

  @Test
  void anUnknownFieldIsNamedTogetherWithTheKnownOnes() {
    put("/teams/typo", "{\"titel\": \"Typo\"}")
        .statusCode(400)
        .body("violations[0].field", equalTo("titel"))
        .body("violations[0].message", containsString("title"));
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    put("/teams/broken", "{\"title\": ")
        .statusCode(400)
        .body("code", equalTo("INVALID"))
        .body("violations[0].message", containsString("Line 1"));
  }

  @Test
  void aBodyOfAnotherShapeIsToldWhatItShouldBe() {
    put("/teams/shape", "").statusCode(400).body("detail", containsString("JSON object"));
    put("/teams/shape", "[]")
        .statusCode(400)
        .body("violations[0].message", equalTo("must be an object"));
    put("/teams/shape", "{\"title\": {}}")
        .statusCode(400)
        .body("violations[0].field", equalTo("title"))
        .body("violations[0].message", equalTo("must be text"));
  }

  @Test
  void aNameMustBeOne() {
    put("/teams/No_Name", "{\"title\": \"x\"}")
        .statusCode(400)
        .body("violations.field", hasItem("name"));
  }

  @Test
  void nobodyIsToldAnythingWithoutAToken() {
    given().when().get("/api/v1/teams").then().statusCode(401);
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    given()
        .auth()
        .oauth2(Signer.token("lineage"))
        .when()
        .get("/api/v1/teams")
        .then()
        .statusCode(401);
  }

  @Test
  void aCallerWithoutTheScopeMayNotWrite() {
    given()
        .auth()
        .oauth2(Signer.token("catalog", "key:reader", "read"))
        .contentType("application/json")
        .body("{\"title\": \"x\"}")
        .when()
        .put("/api/v1/teams/forbidden")
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"))
        .body("detail", containsString("scope 'write'"));
  }

  @Test
  void listsComeInPages() {
    for (String name : List.of("page-a", "page-b", "page-c")) {
      put("/teams/" + name, "{\"title\": \"Page\"}").statusCode(201);
    }

    String token =
        get("/teams?pageSize=1").statusCode(200).extract().jsonPath().getString("nextPageToken");

    get("/teams?pageSize=1&pageToken=" + token).statusCode(200).body("items.size()", equalTo(1));
    get("/teams?pageToken=foreign!")
        .statusCode(400)
        .body("violations[0].field", equalTo("pageToken"));
  }
}
