package io.meshwork.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.meshwork.gateway.Neighbour;
import io.meshwork.gateway.Neighbours;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@GatewayTest
class RoutesTest {

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  Neighbours neighbours;

  @Test
  void aRequestReachesItsOwnerAsItCame() {
    known()
        .contentType("application/json")
        .header("If-Match", "\"6\"")
        .body("{\"title\":\"Orders\"}")
        .put("/api/v1/products/shop%2Fcheckout/orders?dryRun=true")
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("answered", equalTo("catalog"));

    Neighbour.Received received = neighbours.catalog().last();
    assertThat(received.method()).isEqualTo("PUT");
    assertThat(received.uri().toString())
        .isEqualTo("/api/v1/products/shop%2Fcheckout/orders?dryRun=true");
    assertThat(received.header("If-match")).isEqualTo("\"6\"");
    assertThat(received.body()).isEqualTo("{\"title\":\"Orders\"}");
  }

  @Test
  void eachServiceGetsWhatItOwns() {
    known().get("/api/v1/domains").then().body("answered", equalTo("catalog"));
    known().get("/api/v1/lineage?urn=job:a:b").then().body("answered", equalTo("lineage"));
    known().get("/api/v1/checks").then().body("answered", equalTo("quality"));
    known().get("/api/v1/slas").then().body("answered", equalTo("quality"));
    known().get("/api/v1/nothing").then().statusCode(404);
  }

  @Test
  void datacontractCliFindsWhatItKnows() {
    known().body("{}").put("/api/datacontracts/x").then().body("answered", equalTo("catalog"));
    known().body("{}").post("/api/test-results").then().body("answered", equalTo("quality"));
    given().body("{}").post("/api/test-results").then().statusCode(401);
  }

  @Test
  void whatIdentifiesTheCallerStaysAndATokenForThatServiceGoesOn() {
    known().cookie("meshwork_session", "x").get("/api/v1/jobs").then().statusCode(200);

    Neighbour.Received received = neighbours.lineage().last();
    assertThat(received.header("X-api-key")).isEmpty();
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(received.header("Accept-encoding")).isEmpty();
    String claims = claims(received.header("Authorization"));
    assertThat(claims)
        .contains("\"aud\":\"lineage\"")
        .contains("\"sub\":\"key:pipeline\"")
        .contains("ingest");
  }

  @Test
  void aServiceThatIsDownIsNamedAndTheCallerMayComeBack() {
    neighbours.quality().absent(true);
    try {
      known()
          .get("/api/v1/checks")
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .contentType("application/problem+json")
          .body("detail", containsString("quality"));
    } finally {
      neighbours.quality().absent(false);
    }
  }

  private static RequestSpecification known() {
    return given().urlEncodingEnabled(false).header("x-api-key", Keys.PIPELINE);
  }

  private static String claims(String authorization) {
    String payload =
        authorization.substring(authorization.indexOf('.') + 1, authorization.lastIndexOf('.'));
    return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
  }
}
