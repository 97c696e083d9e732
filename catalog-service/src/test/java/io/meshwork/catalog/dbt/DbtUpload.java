package io.meshwork.catalog.dbt;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;

/** An upload as curl makes it. */
final class DbtUpload {

  private final RequestSpecification request =
      given().auth().oauth2(Signer.token("catalog")).multiPart("comment", "a part nobody knows");

  DbtUpload with(String part, String content) {
    request.multiPart(part, part + ".json", content.getBytes(UTF_8), "application/octet-stream");
    return this;
  }

  DbtUpload with(String part, Path file) {
    request.multiPart(part, file.toFile());
    return this;
  }

  DbtUpload into(String namespace) {
    request.queryParam("namespace", namespace);
    return this;
  }

  DbtUpload asJobsOf(String namespace) {
    request.queryParam("jobNamespace", namespace);
    return this;
  }

  ValidatableResponse send() {
    return request.when().post("/api/v1/imports/dbt").then();
  }
}
