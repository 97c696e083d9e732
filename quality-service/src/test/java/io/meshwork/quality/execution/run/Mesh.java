package io.meshwork.quality.execution.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.contracts.catalog.v1.ContractColumn;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.Contracts;
import io.meshwork.quality.execution.DataSources;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What surrounds the service: the catalog that tells of contracts, files, and callers. */
public final class Mesh {

  private Mesh() {}

  /** A file of four rows, of which one has no id, and the contract that describes it. */
  public static String dataset(String name, ContractQualityRule... rules) {
    write(name + ".csv", "id,state\n1,open\n2,open\n,closed\n4,open\n");
    declare(name, "dataset:file:" + name + ".csv", rules);
    return "dataset:file:" + name + ".csv";
  }

  /** Waits until the service knows. */
  public static void declare(String name, String dataset, ContractQualityRule... rules) {
    tell(name, 1, dataset, rules);
    await()
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset).statusCode(200).body("$", hasSize(rules.length)));
  }

  public static void tell(
      String name, long revision, String dataset, ContractQualityRule... rules) {
    var schema =
        ContractSchema.newBuilder()
            .setName(name)
            .setPhysicalName(name)
            .addDatasets(dataset)
            .putDatasetsByServer("files", dataset)
            .addColumns(
                ContractColumn.newBuilder()
                    .setName("id")
                    .setType("integer")
                    .setClassification("public"));
    for (ContractQualityRule rule : rules) {
      schema.addQuality(rule);
    }
    Contracts.tell(name, revision, schema);
  }

  public static ContractQualityRule nulls(String key, String schedule) {
    return ContractQualityRule.newBuilder()
        .setKey(key)
        .setColumn("id")
        .setType("library")
        .setMetric("nullValues")
        .putMust("mustBe", "0")
        .setExpectation("nullValues must be 0")
        .setSchedule(schedule)
        .build();
  }

  public static ContractQualityRule query(String key, String sql) {
    return ContractQualityRule.newBuilder()
        .setKey(key)
        .setType("sql")
        .setImplementation(sql)
        .putMust("mustBe", "4")
        .build();
  }

  public static void write(String file, String text) {
    try {
      Files.writeString(DataSources.folder().resolve(file), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static ValidatableResponse request(String body) {
    return signedIn().body(body).post("/api/v1/check-runs").then();
  }

  public static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then();
  }

  public static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
