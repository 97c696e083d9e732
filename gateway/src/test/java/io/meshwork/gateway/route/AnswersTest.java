package io.meshwork.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.meshwork.gateway.Neighbour;
import io.meshwork.gateway.Neighbours;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class AnswersTest {

  private static final String PATH = "/apis/ccompat/v7/schemas/ids/";

  /** Nobody asked for it before. */
  private final String address = PATH + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  Neighbours neighbours;

  @AfterEach
  void nothingMayBeKept() {
    neighbours.catalog().allows("");
    neighbours.catalog().answers(0, "application/json");
  }

  @Test
  void whatMayBeKeptIsAskedOnce() {
    neighbours.catalog().allows("private, max-age=60");
    caller(Keys.PIPELINE).get(address).then().statusCode(200).header("Age", nullValue());
    Neighbour.Received first = neighbours.catalog().last();

    caller(Keys.PIPELINE)
        .get(address)
        .then()
        .statusCode(200)
        .header("Age", matchesPattern("\\d+"))
        .header("ETag", equalTo("\"7\""))
        .header("Cache-Control", equalTo("private, max-age=60"))
        .contentType("application/json")
        .body("answered", equalTo("catalog"));

    assertThat(neighbours.catalog().last()).isSameAs(first);
  }

  @Test
  void itIsKeptForThatCallerAndThatQuestionOnly() {
    neighbours.catalog().allows("private, max-age=60");
    caller(Keys.PIPELINE).get(address).then().statusCode(200);

    assertThatServiceIsAsked(() -> caller(Keys.READER).get(address));
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).get(address + "?format=serialized"));
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).accept("text/plain").get(address));
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).post(address));
    given().get(address).then().statusCode(401);
  }

  @Test
  void whoAsksForMoreThanWasToldIsToldAnew() {
    neighbours.catalog().allows("private, max-age=60");
    caller(Keys.PIPELINE).get(address).then().statusCode(200);

    assertThatServiceIsAsked(
        () -> caller(Keys.PIPELINE).header("Cache-Control", "no-cache").get(address));
    assertThatServiceIsAsked(
        () -> caller(Keys.PIPELINE).header("If-None-Match", "\"6\"").get(address));
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).header("Range", "bytes=0-1").get(address));
  }

  @Test
  void whatMayNotBeKeptOrIsLargeIsAskedEachTime() {
    caller(Keys.PIPELINE).get(address).then().statusCode(200);
    for (String control : new String[] {"", "no-cache", "no-store, max-age=60", "max-age=0"}) {
      neighbours.catalog().allows(control);
      assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).get(address));
      assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).get(address));
    }
    neighbours.catalog().allows("private, max-age=60");
    neighbours.catalog().answers(70_000, "application/json");
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).get(address));
    assertThatServiceIsAsked(() -> caller(Keys.PIPELINE).get(address));
  }

  @Test
  void itIsKeptForAsLongAsTheServiceSays() {
    neighbours.catalog().allows("private, max-age=1");
    caller(Keys.PIPELINE).get(address).then().statusCode(200);
    Neighbour.Received first = neighbours.catalog().last();

    await()
        .untilAsserted(
            () -> {
              caller(Keys.PIPELINE).get(address).then().statusCode(200);
              assertThat(neighbours.catalog().last()).isNotSameAs(first);
            });
  }

  private void assertThatServiceIsAsked(Runnable question) {
    Neighbour.Received before = neighbours.catalog().last();
    question.run();
    assertThat(neighbours.catalog().last()).isNotSameAs(before);
  }

  private static RequestSpecification caller(String key) {
    return given().urlEncodingEnabled(false).header("x-api-key", key);
  }
}
