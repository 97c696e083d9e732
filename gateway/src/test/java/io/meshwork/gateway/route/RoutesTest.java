package io.meshwork.gateway.route;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.meshwork.gateway.Neighbour;
import io.meshwork.gateway.Neighbours;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
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
    known().get("/api/v1/gate/product:a%2Fb").then().body("answered", equalTo("quality"));
    known().get("/api/v1/scores/domain:a").then().body("answered", equalTo("quality"));
    for (String path :
        new String[] {
          "incidents/x/timeline", "notifications", "notification-rules/x", "notification-channels"
        }) {
      known().get("/api/v1/" + path).then().body("answered", equalTo("quality"));
    }
    known().get("/api/v1/metrics").then().body("answered", equalTo("quality"));
    known().get("/api/v1/monitors/1/band").then().body("answered", equalTo("quality"));
    known().get("/api/v1/slos").then().body("answered", equalTo("quality"));
    known()
        .body("{}")
        .post("/api/v1/quality-reports/soda?namespace=postgres:%2F%2Fa:5432")
        .then()
        .body("answered", equalTo("quality"));
    known().get("/api/v1/nothing").then().statusCode(404);
  }

  @Test
  void aQuestionAboutAHundredThingsReachesItsOwnerWhole() {
    String question =
        "/api/v1/gate?failOn=stop"
            + "&urn=dataset:postgres%253A%2F%2Fwarehouse.eu-central-1.rds.amazonaws.com%253A5432:analytics_production.finance_reporting.monthly_recurring_revenue"
                .repeat(100);

    known()
        .urlEncodingEnabled(false)
        .get(question)
        .then()
        .statusCode(200)
        .body("answered", equalTo("quality"));

    assertThat(neighbours.quality().last().uri().toString()).isEqualTo(question);
  }

  @Test
  void datacontractCliFindsWhatItKnows() {
    known().body("{}").put("/api/datacontracts/x").then().body("answered", equalTo("catalog"));
    known().body("{}").post("/api/test-results").then().body("answered", equalTo("quality"));
    given().body("{}").post("/api/test-results").then().statusCode(401);
  }

  @Test
  void clientsOfMarquezReachLineageWithTheirNamesAsTheyCame() {
    String path = "/apis/marquez/api/v1/namespaces/postgres:%2F%2Fshop:5432/datasets/a.b%2Fc";
    known().urlEncodingEnabled(false).get(path).then().body("answered", equalTo("lineage"));

    assertThat(neighbours.lineage().last().uri().toString()).isEqualTo(path);
    given().get("/apis/marquez/api/v1/namespaces").then().statusCode(401);
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
  void aLargeAnswerIsPackedForABrowser() throws Exception {
    HttpResponse<byte[]> plain = browser("application/json", 5_000, "identity");
    HttpResponse<byte[]> packed = browser("application/json;charset=UTF-8", 5_000, "gzip, br");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("accept-encoding");
    assertThat(packed.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(packed.body().length).isLessThan(500);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.body()).hasSizeGreaterThan(5_000);
  }

  @Test
  void whatIsTinyOrAStreamOrAnImageIsNotPacked() throws Exception {
    assertThat(browser("application/json", 10, "gzip").headers().map())
        .doesNotContainKey("content-encoding");
    assertThat(browser("text/event-stream", 5_000, "gzip").headers().map())
        .doesNotContainKey("content-encoding");
    assertThat(browser("image/png", 5_000, "gzip").headers().map())
        .doesNotContainKey("content-encoding");
    assertThat(browser("application/problem+json", 5_000, "gzip").headers().map())
        .containsKey("content-encoding");
  }

  @Test
  void aPackedBodyGoesThroughAsItIs() {
    known()
        .header("Content-Encoding", "gzip")
        .contentType("application/json")
        .body("packed".getBytes(UTF_8))
        .post("/api/v1/lineage")
        .then()
        .statusCode(200);

    Neighbour.Received received = neighbours.lineage().last();
    assertThat(received.header("Content-encoding")).isEqualTo("gzip");
    assertThat(received.body()).isEqualTo("packed");
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

  private HttpResponse<byte[]> browser(String mediaType, int size, String encodings)
      throws Exception {
    neighbours.catalog().answers(size, mediaType);
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/teams"))
              .header("Accept-Encoding", encodings)
              .header("x-api-key", Keys.PIPELINE)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } finally {
      neighbours.catalog().answers(0, "application/json");
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
