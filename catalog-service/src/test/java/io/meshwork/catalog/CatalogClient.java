package io.meshwork.catalog;

import static io.restassured.RestAssured.given;

import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls the catalog as somebody who may do everything. */
public final class CatalogClient {

  private CatalogClient() {}

  public static RequestSpecification signedIn() {
    return given()
        .auth()
        .oauth2(Signer.token("catalog"))
        .contentType("application/json")
        .urlEncodingEnabled(false);
  }

  public static ValidatableResponse put(String path, String body) {
    return signedIn().body(body).when().put("/api/v1" + path).then();
  }

  public static ValidatableResponse post(String path, String body) {
    return signedIn().body(body).when().post("/api/v1" + path).then();
  }

  public static ValidatableResponse get(String path) {
    return signedIn().when().get("/api/v1" + path).then();
  }

  public static ValidatableResponse delete(String path) {
    return signedIn().when().delete("/api/v1" + path).then();
  }

  /** A domain of that name with a team of that name. */
  public static void domain(String name) {
    put("/teams/" + name, "{\"title\": \"Team " + name + "\"}");
    put("/domains/" + name, "{\"title\": \"%s\", \"owner\": \"%s\"}".formatted(name, name));
  }
}
