package io.meshwork.quality.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.contracts.quality.v1.CheckResult;
import io.meshwork.contracts.quality.v1.Outcome;
import io.meshwork.contracts.quality.v1.QualityGrpc;
import io.meshwork.contracts.quality.v1.RecordResultsRequest;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QualityTest
class ResultResourceTest {

  @Test
  void theLatestResultOfEachCheckCounts() {
    record(result("latest", "rows", "fail", "2026-01-01T10:00:00Z")).body("recorded", equalTo(1));
    record(result("latest", "rows", "pass", "2026-01-02T10:00:00Z"));
    record(result("latest", "rows", "warn", "2026-01-01T12:00:00Z"));
    record(result("latest", "nulls", "warn", "2026-01-01T12:00:00Z"));

    get("/checks?dataset=dataset:warehouse:latest")
        .body("check", contains("nulls", "rows"))
        .body("outcome", contains("warn", "pass"));
    get("/check-results?dataset=dataset:warehouse:latest&check=rows")
        .body("items.outcome", contains("pass", "warn", "fail"));
    get("/assessments?urn=dataset:warehouse:latest")
        .body("[0].state", equalTo("warning"))
        .body("[0].passing", equalTo(1))
        .body("[0].warning", equalTo(1));
  }

  @Test
  void whatManyReportAtTheSameTimeIsTakenInOnceEach() throws Exception {
    int reporters = 8;
    var recorded = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(reporters)) {
      List<Callable<Void>> reports =
          IntStream.range(0, reporters)
              .<Callable<Void>>mapToObj(reporter -> () -> report(reporter, recorded))
              .toList();
      for (Future<Void> report : threads.invokeAll(reports)) {
        report.get();
      }
    }

    // What all reported once, and what each reported for itself.
    assertThat(recorded).hasValue(20 + reporters * 20);
    get("/checks?dataset=dataset:warehouse:crowded").body("check", hasSize(1 + reporters));
    get("/check-results?dataset=dataset:warehouse:crowded&check=all").body("items", hasSize(20));
  }

  /** Twenty results that all report, twenty of its own, and between them one that is refused. */
  private static Void report(int reporter, AtomicInteger recorded) {
    for (int minute = 10; minute < 30; minute++) {
      String time = "2026-01-01T10:%d:00Z".formatted(minute);
      for (String check : List.of("all", "own-" + reporter)) {
        recorded.addAndGet(
            record(result("crowded", check, "pass", time))
                .statusCode(200)
                .extract()
                .path("recorded"));
      }
      record(result("crowded", "sla/refused", "pass", time)).statusCode(400);
    }
    return null;
  }

  @Test
  void theSameResultTwiceIsOne() {
    String result = result("twice", "rows", "pass", "2026-01-01T10:00:00Z");

    record(result).body("recorded", equalTo(1));
    record(result).body("recorded", equalTo(0));

    get("/check-results?dataset=dataset:warehouse:twice&check=rows").body("items", hasSize(1));
    get("/assessments?urn=dataset:warehouse:twice").body("[0].revision", equalTo(1));
  }

  @Test
  void oneBadResultKeepsAllOut() {
    record(
            result("none", "rows", "pass", "2026-01-01T10:00:00Z"),
            "{\"dataset\": \"team:x\", \"check\": \" \", \"dimension\": \"accuracy\"}")
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("[1].check", "[1].dataset", "[1].measuredAt", "[1].outcome"));

    get("/checks?dataset=dataset:warehouse:none").body("size()", equalTo(0));
  }

  @Test
  void nobodyElseRecordsUnderTheNamesOfTheServicesOwnChecks() {
    String time = "2026-01-01T10:00:00Z";
    record(
            result("owned", "rows", "pass", time),
            result("owned", "sla/freshness", "pass", time),
            result("owned", "monitor/volume/rowCount", "fail", time))
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("[1].check", "[2].check"))
        .body("violations[0].message", containsString("must not begin with sla/ or monitor/"));

    get("/checks?dataset=dataset:warehouse:owned").body("size()", equalTo(0));
    record(result("owned", "slack/rows", "pass", time)).statusCode(200);
  }

  @Test
  void whatIsNoListOfResultsIsToldSo() {
    signedIn().body("[]").post("/api/v1/check-results").then().statusCode(400);
    signedIn()
        .body("{\"check\": \"x\"}")
        .post("/api/v1/check-results")
        .then()
        .statusCode(400)
        .body("violations[0].message", equalTo("must be a list"));
    record("{\"outcome\": \"good\"}")
        .statusCode(400)
        .body("violations[0].message", containsString("pass, warn, fail, error"));
  }

  @Test
  void servicesAreToldWhichTimeIsNone() {
    var result =
        CheckResult.newBuilder()
            .setDataset("dataset:warehouse:never")
            .setCheck("rows")
            .setOutcome(Outcome.OUTCOME_PASS);
    var never = result.clone().setMeasuredAt(Timestamp.newBuilder().setNanos(-1));
    ManagedChannel channel = GrpcPort.channel();
    try {
      var quality =
          QualityGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
      var request =
          RecordResultsRequest.newBuilder()
              .addResults(
                  result.clone().setMeasuredAt(Timestamp.newBuilder().setSeconds(1_767_000_000)))
              .addResults(never)
              .build();

      assertThatThrownBy(() -> quality.recordResults(request))
          .hasMessageContaining("INVALID_ARGUMENT")
          .hasMessageContaining("[1].measuredAt");
    } finally {
      channel.shutdownNow();
    }
    get("/checks?dataset=dataset:warehouse:never").body("size()", equalTo(0));
  }

  @Test
  void aProductStandsAsTheDatasetsBehindItsPortsDo() {
    record(result("offered-a", "rows", "pass", "2026-01-01T10:00:00Z"));
    offers(
        "product:quality/offer", 1, "dataset:warehouse:offered-a", "dataset:warehouse:offered-b");
    await().untilAsserted(() -> assessment("product:quality/offer", "passing", 1, 0));

    record(result("offered-b", "rows", "fail", "2026-01-01T10:00:00Z"));
    assessment("product:quality/offer", "failing", 1, 1);

    offers("product:quality/offer", 2, "dataset:warehouse:offered-a");
    await().untilAsserted(() -> assessment("product:quality/offer", "passing", 1, 0));
  }

  private static void assessment(String urn, String state, int passing, int failing) {
    get("/assessments?urn=" + urn)
        .body("[0].state", equalTo(state))
        .body("[0].passing", equalTo(passing))
        .body("[0].failing", equalTo(failing));
  }

  private static void offers(String product, long revision, String... datasets) {
    var port = OutputPort.newBuilder().setName("port").addAllDatasets(List.of(datasets));
    var event =
        ProductUpdated.newBuilder()
            .setProduct(Product.newBuilder().setUrn(product).addOutputPorts(port))
            .build();
    Broker.tell("catalog", "io.meshwork.catalog.product.v1.updated", product, revision, event);
  }

  private static String result(String dataset, String check, String outcome, String time) {
    return """
    {"dataset": "dataset:warehouse:%s", "check": "%s", "outcome": "%s", "measuredAt": "%s"}
    """
        .formatted(dataset, check, outcome, time);
  }

  private static ValidatableResponse record(String... results) {
    return signedIn()
        .body("[" + String.join(",", results) + "]")
        .post("/api/v1/check-results")
        .then();
  }

  private static ValidatableResponse get(String path) {
    return signedIn().get("/api/v1" + path).then().statusCode(200);
  }

  private static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
