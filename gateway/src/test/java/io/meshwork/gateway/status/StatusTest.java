package io.meshwork.gateway.status;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.meshwork.gateway.Neighbours;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@GatewayTest
class StatusTest {

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  Neighbours neighbours;

  @Test
  void everybodyTellsHowTheyAre() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                status()
                    .body("ready", equalTo(true))
                    .body("commit", notNullValue())
                    .body("services.name", contains("catalog", "lineage", "quality"))
                    .body("services.version", everyItem(equalTo("1.2.3")))
                    .body("services[0].outbox.waiting", equalTo(4))
                    .body("index.lag", notNullValue())
                    .body("deadLetters", hasKey("gateway")));
  }

  @Test
  void whoeverDoesNotAnswerIsNotReady() {
    neighbours.quality().absent(true);
    try {
      status()
          .body("ready", equalTo(false))
          .body("services[2].ready", equalTo(false))
          .body("services[2].failing", contains("No answer"))
          .body("services[0].ready", equalTo(true));
    } finally {
      neighbours.quality().absent(false);
    }
  }

  private static ValidatableResponse status() {
    return given().header("x-api-key", Keys.READER).get("/api/v1/status").then().statusCode(200);
  }
}
