package io.meshwork.lineage;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls the lineage service as somebody who may do everything. */
public final class LineageClient {

  private LineageClient() {}

  public static RequestSpecification signedIn() {
    return given()
        .auth()
        .oauth2(Signer.token("lineage"))
        .contentType("application/json")
        .urlEncodingEnabled(false);
  }

  public static ValidatableResponse emit(String event) {
    return signedIn().body(event).when().post("/api/v1/lineage").then();
  }

  public static ValidatableResponse get(String path) {
    return signedIn().when().get("/api/v1" + path).then();
  }

  /** Asks again until the answer is there: events are folded in shortly after they are accepted. */
  public static ValidatableResponse getEventually(String path) {
    await()
        .atMost(20, SECONDS)
        .until(() -> signedIn().when().get("/api/v1" + path).statusCode() == 200);
    return get(path);
  }
}
