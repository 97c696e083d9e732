package io.meshwork.quality.gate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.Contracts;
import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.ToldRun;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What surrounds the service: runs, checks, contracts and products. Times are minutes of a day to
 * come, as runs of long ago are forgotten.
 */
public final class Mesh {

  private static final Instant DAY = Instant.parse("2150-03-01T00:00:00Z");

  private Mesh() {}

  public static Instant at(int minute) {
    return DAY.plus(minute, ChronoUnit.MINUTES);
  }

  /**
   * A run that completed, of a job that reads some datasets (joined by a comma) and writes others.
   */
  static ToldRun run(String id, int began, int ended, String reads, String writes) {
    return new ToldRun(
        "job:gate:" + id,
        id,
        RunState.COMPLETED,
        at(began),
        at(ended),
        datasets(reads),
        datasets(writes));
  }

  private static List<String> datasets(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Mesh::dataset)
        .toList();
  }

  public static String dataset(String name) {
    return "dataset:gate:" + name;
  }

  public static void result(String name, String check, String outcome, int minute) {
    record(name, check, outcome, minute, "");
  }

  static void resultOfRun(String name, String check, String outcome, int minute, String run) {
    record(name, check, outcome, minute, ", \"run\": \"%s\"".formatted(run));
  }

  private static void record(String name, String check, String outcome, int minute, String more) {
    signedIn()
        .body(
            """
            [{"dataset": "%s", "check": "%s", "outcome": "%s", "message": "it is %s", "measuredAt": "%s"%s}]
            """
                .formatted(dataset(name), check, outcome, outcome, at(minute), more))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
  }

  /** Waits until the service knows. */
  public static void declare(String name, ContractQualityRule... rules) {
    var schema =
        ContractSchema.newBuilder()
            .setName(name)
            .setPhysicalName(name)
            .addDatasets(dataset(name))
            .putDatasetsByServer("server", dataset(name))
            .addAllQuality(List.of(rules));
    Contracts.tell(name, schema);
    await()
        .until(
            () ->
                get("/checks?dataset=" + dataset(name)).extract().asString().contains("contract:"));
  }

  public static ContractQualityRule rule(String key, String dimension, String severity) {
    return ContractQualityRule.newBuilder()
        .setKey(key)
        .setType("text")
        .setDimension(dimension)
        .setSeverity(severity)
        .build();
  }

  public static void offers(String product, long revision, String... names) {
    var port =
        OutputPort.newBuilder()
            .setName("port")
            .addAllDatasets(Arrays.stream(names).map(Mesh::dataset).toList());
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.product.v1.updated",
        product,
        revision,
        ProductUpdated.newBuilder()
            .setProduct(Product.newBuilder().setUrn(product).addOutputPorts(port))
            .build());
  }

  public static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then();
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
