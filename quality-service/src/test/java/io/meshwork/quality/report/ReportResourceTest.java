package io.meshwork.quality.report;

import static io.meshwork.quality.report.ReportClient.checks;
import static io.meshwork.quality.report.ReportClient.get;
import static io.meshwork.quality.report.ReportClient.post;
import static io.meshwork.quality.report.ReportClient.with;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.meshwork.contracts.quality.v1.QualityGrpc;
import io.meshwork.contracts.quality.v1.RecordReportRequest;
import io.meshwork.contracts.quality.v1.RecordReportResponse;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for reports of every tool. */
@QualityTest
class ReportResourceTest {

  @Test
  void theSameReportTwiceIsOne() {
    String document = scan("same", 1);
    String id =
        post("soda", document, "namespace", "warehouse")
            .statusCode(200)
            .body("recorded", equalTo(1))
            .extract()
            .path("report.id");
    post("soda", document, "namespace", "warehouse")
        .statusCode(200)
        .body("recorded", equalTo(0))
        .body("report.id", equalTo(id));
    get("/quality-reports", "dataset", "dataset:warehouse:same").body("items", hasSize(1));
    get("/assessments", "urn", "dataset:warehouse:same").body("[0].revision", equalTo(1));

    post("soda", document, "namespace", "other").body("recorded", equalTo(1));
  }

  @Test
  void aReportIsKeptAsItCame() {
    String document =
        scan("kept", 1)
            .replaceFirst("\\{", "{ \"of the future\" : [1.50, NaN, \"\\\\u0000 ü\"],\n");
    String id =
        post("soda", document, "namespace", "warehouse")
            .statusCode(200)
            .extract()
            .path("report.id");
    get("/quality-reports/" + id)
        .body("tool", equalTo("soda"))
        .body("results", equalTo(1))
        .body("actor", equalTo("user:ada"))
        .body("datasets[0].passing", equalTo(1));
    assertThat(get("/quality-reports/" + id + "/document").extract().asString())
        .isEqualTo(document);
  }

  @Test
  void reportsAreListedTheLatestFirst() {
    for (int i = 0; i < 3; i++) {
      post("soda", scan("listed", 1).replace("09:30:00", "09:30:0" + i), "namespace", "warehouse")
          .body("recorded", equalTo(1));
    }
    String next =
        get("/quality-reports", "dataset", "dataset:warehouse:listed", "pageSize", "2")
            .body("items.measuredAt", contains("2026-03-02T09:30:02Z", "2026-03-02T09:30:01Z"))
            .extract()
            .path("nextPageToken");
    get(
            "/quality-reports",
            "dataset",
            "dataset:warehouse:listed",
            "tool",
            "soda",
            "pageSize",
            "2",
            "pageToken",
            next)
        .body("items.measuredAt", contains("2026-03-02T09:30:00Z"));
    get("/quality-reports", "dataset", "dataset:warehouse:listed", "tool", "dbt")
        .body("items", empty());
    with("tool", "x").get("/api/v1/quality-reports").then().statusCode(400);
    with("pageToken", "x").get("/api/v1/quality-reports").then().statusCode(400);
    with().get("/api/v1/quality-reports/x").then().statusCode(400);
    with().get("/api/v1/quality-reports/" + new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  void moreResultsThanACallTakesAreRecordedAllOrNone() {
    post("soda", scan("many", 2500), "namespace", "warehouse")
        .statusCode(200)
        .body("recorded", equalTo(2500))
        .body("report.datasets[0].passing", equalTo(2500));
    checks("dataset:warehouse:many").body("$", hasSize(2500));

    String broken =
        scan("none", 1500).replace("\"check 1400\"", "7").replace("row_count > 1400", "");
    post("soda", broken, "namespace", "warehouse")
        .statusCode(400)
        .body("violations[0].field", equalTo("checks[1400].name"));
    checks("dataset:warehouse:none").body("$", empty());
    get("/quality-reports", "dataset", "dataset:warehouse:none").body("items", empty());
  }

  @Test
  void aReportOfAnotherToolIsToldWhereItBelongs() {
    post("great-expectations", scan("x", 1), "namespace", "warehouse")
        .statusCode(400)
        .body("detail", containsString("/api/v1/quality-reports/soda"));
    post("soda", "{\"success\": true, \"meta\": {}, \"results\": []}")
        .statusCode(400)
        .body("detail", containsString("/api/v1/quality-reports/great-expectations"));
    post("soda", "{\"eventType\": \"COMPLETE\"}")
        .statusCode(400)
        .body("detail", containsString("not one that soda writes"));
  }

  @Test
  void uglyBodiesAreRefused() {
    String whole = scan("ugly", 1);
    for (String ugly :
        List.of(
            "",
            "[]",
            "null",
            whole.substring(0, whole.length() / 2),
            whole + "{}",
            "[".repeat(100_000),
            "{\"checks\":" + "[".repeat(500) + "]".repeat(500) + "}")) {
      post("soda", ugly, "namespace", "warehouse").statusCode(400);
    }
    with()
        .contentType("application/json")
        .body(new byte[] {'{', (byte) 0xC3, '}'})
        .post("/api/v1/quality-reports/soda")
        .then()
        .statusCode(400);
    with()
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/quality-reports/soda")
        .then()
        .statusCode(415);
  }

  @Test
  void longTextsAreCutAndStillToldApart() {
    String endless = "n".repeat(300_000);
    String document =
        scan("long", 2)
            .replace("\"check 0\"", "\"" + endless + "a\\u0000\"")
            .replace("\"check 1\"", "\"" + endless + "b\"");
    post("soda", document, "namespace", "warehouse").statusCode(200).body("recorded", equalTo(2));
    checks("dataset:warehouse:long").body("$", hasSize(2));
    post("soda", scan("n".repeat(5000), 1), "namespace", "warehouse")
        .statusCode(400)
        .body("violations[0].field", equalTo("checks[0].table"));
  }

  @Test
  void optionsThatAreNoneAreRefused() {
    post("soda", scan("x", 1), "dataset", "team:x")
        .statusCode(400)
        .body("violations[0].field", equalTo("dataset"));
    for (String time : List.of("soon", "1955-11-05T00:00:00Z")) {
      post("soda", scan("x", 1), "namespace", "warehouse", "measuredAt", time)
          .statusCode(400)
          .body("violations[0].field", equalTo("measuredAt"));
    }
  }

  @Test
  void aReportMayComeCompressed() throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(scan("compressed", 1).getBytes(UTF_8));
    }
    with("namespace", "warehouse")
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body(compressed.toByteArray())
        .post("/api/v1/quality-reports/soda")
        .then()
        .statusCode(200)
        .body("recorded", equalTo(1));
  }

  @Test
  @Timeout(60)
  void whatIsTooLargeIsRefused() throws Exception {
    assertThat(statusOf("soda", " ".repeat(17 << 20))).isEqualTo(413);
    assertThat(
            statusOf("dbt", "{\"run_results\": {\"x\": \"%s\"}}".formatted("x".repeat(17 << 20))))
        .isEqualTo(413);
    assertThat(statusOf("soda", "{\"checks\": [%s0]}".formatted("0,".repeat(2_000_000))))
        .isEqualTo(400);
  }

  /** Posts without keeping the body for a log. */
  private static int statusOf(String tool, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/v1/quality-reports/%s"
                        .formatted(RestAssured.port, tool)))
            .version(HttpClient.Version.HTTP_1_1)
            .expectContinue(true)
            .header("Authorization", "Bearer " + Signer.token("quality"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void aDatasetThatIsSaidCountsForWhatNamesNone() {
    String document = scan("said", 2).replaceFirst("\"table\": \"said\"", "\"table\": null");
    post("soda", document, "dataset", "dataset:warehouse:said", "namespace", "")
        .statusCode(200)
        .body("recorded", equalTo(2));
    checks("dataset:warehouse:said").body("$", hasSize(2));
  }

  @Test
  void nobodyReportsWhoMayNot() {
    given()
        .body("{}")
        .contentType("application/json")
        .post("/api/v1/quality-reports/soda")
        .then()
        .statusCode(401);
  }

  @Test
  void aReportMayComeOverGrpc() {
    ManagedChannel channel = GrpcPort.channel();
    try {
      var quality =
          QualityGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
      RecordReportResponse answer =
          quality.recordReport(
              RecordReportRequest.newBuilder()
                  .setTool("soda")
                  .setDocument(ByteString.copyFromUtf8(scan("grpc", 2)))
                  .setNamespace("warehouse")
                  .build());
      assertThat(answer.getRecorded()).isEqualTo(2);
      assertThat(answer.getReport().getDatasets(0).getDataset())
          .isEqualTo("dataset:warehouse:grpc");
      assertThatThrownBy(
              () -> quality.recordReport(RecordReportRequest.newBuilder().setTool("x").build()))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessageContaining("great-expectations, dbt, soda");
    } finally {
      channel.shutdownNow();
    }
    checks("dataset:warehouse:grpc").body("$", hasSize(2));
  }

  private static String scan(String table, int checks) {
    return """
    {"defaultDataSource": "shop", "scanEndTimestamp": "2026-03-02T09:30:00Z", "hasFailures": false, "checks": [%s]}
    """
        .formatted(
            IntStream.range(0, checks)
                .mapToObj(
                    i ->
                        "{\"name\": \"check %d\", \"definition\": \"row_count > %d\", \"table\": \"%s\", \"outcome\": \"pass\"}"
                            .formatted(i, i, table))
                .collect(Collectors.joining(",")));
  }
}
