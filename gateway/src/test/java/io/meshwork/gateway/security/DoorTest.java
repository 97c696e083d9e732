package io.meshwork.gateway.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@GatewayTest
class DoorTest {

  private static final String ASKED = "/api/v1/search";

  @Test
  void nobodyGetsInAndIsToldHow() {
    given()
        .get(ASKED)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("detail", containsString("API key"))
        .body("traceId", notNullValue());
  }

  @Test
  void aWrongKeyIsAnErrorEvenBesideAGoodSession() {
    given()
        .cookie("meshwork_session", signIn().cookie("meshwork_session"))
        .header("Authorization", "Bearer mw_wrong")
        .get(ASKED)
        .then()
        .statusCode(401);
  }

  @Test
  void aKeyIsTakenFromEitherHeader() {
    given().header("Authorization", "bearer " + Keys.READER).get(ASKED).then().statusCode(200);
    given().header("x-api-key", Keys.READER).get(ASKED).then().statusCode(200);
  }

  @Test
  void aKeyIsTakenAsThePasswordOfWhomeverElse() {
    given().auth().preemptive().basic("any", Keys.READER).get(ASKED).then().statusCode(200);
    given().auth().preemptive().basic(Keys.READER, "").get(ASKED).then().statusCode(401);
    given().header("Authorization", "Basic not!base64").get(ASKED).then().statusCode(401);
  }

  @Test
  void aKeyIsGoodForItsScopesOnly() {
    given()
        .header("x-api-key", Keys.READER)
        .post("/api/v1/search/rebuild")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void aPersonOnThisMachineSignsInAndOut() {
    given()
        .get("/api/v1/session")
        .then()
        .body("localSignIn", equalTo("Ada"))
        .body("subject", nullValue());

    Response signedIn = signIn();

    signedIn.then().statusCode(204);
    org.assertj.core.api.Assertions.assertThat(signedIn.header("Set-Cookie"))
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
    String session = signedIn.cookie("meshwork_session");
    given()
        .cookie("meshwork_session", session)
        .get("/api/v1/session")
        .then()
        .body("subject", equalTo("user:ada"))
        .body("scopes", hasItem("write"));
    given().cookie("meshwork_session", session).get(ASKED).then().statusCode(200);
    given().delete("/api/v1/session").then().statusCode(204).cookie("meshwork_session", "");
  }

  @Test
  void aNameElsewhereThatPointsHereSignsNobodyIn() {
    given().header("Host", "evil.example").post("/api/v1/session").then().statusCode(403);
    given()
        .header("Host", "evil.example")
        .get("/api/v1/session")
        .then()
        .body("localSignIn", nullValue());
  }

  @Test
  void anotherSitesPageCannotUseTheSession() {
    String session = signIn().cookie("meshwork_session");

    given()
        .cookie("meshwork_session", session)
        .header("Sec-Fetch-Site", "cross-site")
        .post("/api/v1/search/rebuild")
        .then()
        .statusCode(401);
    given()
        .cookie("meshwork_session", session)
        .post("/api/v1/search/rebuild")
        .then()
        .statusCode(401);
    given()
        .cookie("meshwork_session", session)
        .header("Sec-Fetch-Site", "same-origin")
        .post("/api/v1/search/rebuild")
        .then()
        .statusCode(200);
  }

  @Test
  void aForgedSessionIsNobody() {
    String session = signIn().cookie("meshwork_session");
    String forged = session.substring(0, session.lastIndexOf('.') + 1) + "AAAA";

    given().cookie("meshwork_session", forged).get(ASKED).then().statusCode(401);
  }

  @Test
  void aTokenForAServiceOpensNoSession() {
    String token =
        given()
            .header("x-api-key", Keys.PIPELINE)
            .contentType("application/json")
            .body("{\"audience\":\"lineage\"}")
            .post("/api/v1/tokens")
            .then()
            .statusCode(200)
            .extract()
            .path("token");

    given().cookie("meshwork_session", token).get(ASKED).then().statusCode(401);
  }

  private static Response signIn() {
    return given().post("/api/v1/session");
  }
}
