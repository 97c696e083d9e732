package io.meshwork.quality.report;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Reports as curl posts them. */
public final class ReportClient {

  private ReportClient() {}

  /** Posts a document as JSON; {@code options} are pairs of names and values. */
  public static ValidatableResponse post(String tool, String document, String... options) {
    return with(options)
        .contentType("application/json")
        .body(document.getBytes(UTF_8))
        .post("/api/v1/quality-reports/" + tool)
        .then();
  }

  /** Posts dbt's files as an upload; {@code part} is run_results or sources. */
  public static ValidatableResponse upload(
      String part, String results, String manifest, String... options) {
    return with(options)
        .multiPart(part, part + ".json", results.getBytes(UTF_8), "application/json")
        .multiPart("manifest", "manifest.json", manifest.getBytes(UTF_8), "application/json")
        .post("/api/v1/quality-reports/dbt")
        .then();
  }

  public static ValidatableResponse get(String path, String... options) {
    return with(options).get("/api/v1" + path).then().statusCode(200);
  }

  /** The checks of a dataset with their latest results. */
  public static ValidatableResponse checks(String dataset) {
    return get("/checks", "dataset", dataset);
  }

  static RequestSpecification with(String... options) {
    RequestSpecification request = given().auth().oauth2(Signer.token("quality"));
    for (int i = 0; i < options.length; i += 2) {
      request.queryParam(options[i], options[i + 1]);
    }
    return request;
  }
}
