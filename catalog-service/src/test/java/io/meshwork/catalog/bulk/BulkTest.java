package io.meshwork.catalog.bulk;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.platform.test.Signer;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@CatalogTest
class BulkTest {

  private static final String MESH =
      """
      {"kind": "team", "name": "loaders", "title": "Loaders"}

      {"kind": "domain", "path": "loaded", "title": "Loaded", "owner": "loaders"}
      {"kind": "person", "name": "loader", "title": "Lo Ader"}
      {"kind": "tag", "name": "loaded-tag", "description": "Of what is loaded"}
      {"kind": "glossary", "name": "loaded-words", "title": "Words", "owner": "loaders"}
      {"kind": "term", "glossary": "loaded-words", "name": "load", "title": "Load"}
      {"kind": "dataset", "namespace": "pg", "name": "loaded.a", "domain": "loaded", "columns": [{"name": "id", "type": "int"}]}
      {"kind": "product", "domain": "loaded", "name": "all", "title": "All", "owner": "loaders", "outputPorts": [{"name": "a", "datasets": ["dataset:pg:loaded.a"]}]}
      """;

  @Test
  void linesOfEveryKindLandInTheirOrder() {
    load(MESH.getBytes(UTF_8))
        .statusCode(200)
        .body("lines", equalTo(8))
        .body("created", equalTo(8))
        .body("failures", empty());
    get("/datasets/pg/loaded.a").body("products", contains("product:loaded/all"));

    load(MESH.getBytes(UTF_8)).body("created", equalTo(0)).body("replaced", equalTo(8));
    get("/datasets/pg/loaded.a").body("revision", equalTo(2));
  }

  @Test
  void goodLinesLandBesideBadOnes() {
    load("""
            {"kind": "team", "name": "mixed", "title": "Mixed"}
            {"kind": "team", "name": "Mixed Up", "title": ""}
            {"kind": "dragon", "name": "smaug"}
            {"kind": "dataset", "namespace": "pg"}
            {"kind": "dataset", "namespace": "pg", "name": "mixed", "domain": "nowhere", "colums": []}
            {"kind": "dataset", "namespace": "pg", "name": "mixed", "domain": "nowhere"}
            {"kind": "team", "name": "mixed-too", "title": "a\\u0000b"}
            not JSON
            [1]
            {"kind": "team", "name": "mixed-last", "title": "Last"}"""
            .getBytes(UTF_8))
        .statusCode(200)
        .body("created", equalTo(2))
        .body("failed", equalTo(8))
        .body("failures.line", contains(2, 3, 4, 5, 6, 7, 8, 9))
        .body("failures[0].urn", equalTo("team:Mixed Up"))
        .body("failures[1].error.violations[0].field", equalTo("kind"))
        .body(
            "failures[1].error.violations[0].message",
            containsString("contract, dataset, domain, glossary, person, product, tag, team, term"))
        .body("failures[2].error.violations.field", contains("name"))
        .body("failures[3].error.violations[0].field", equalTo("colums"))
        .body("failures[4].error.violations.field", contains("domain"))
        .body("failures[5].error.detail", containsString("U+0000"))
        .body("failures[6].error.code", equalTo("INVALID"));
    get("/teams/mixed").statusCode(200);
    get("/teams/mixed-last").statusCode(200);
    get("/teams/mixed-too").statusCode(404);
  }

  @Test
  void onlyTheFirstFailuresAreShown() {
    String lines = "{}\n".repeat(250);
    load(lines.getBytes(UTF_8))
        .body("failed", equalTo(250))
        .body("failures", hasSize(100))
        .body("moreFailures", equalTo(150));
  }

  @Test
  void aLineMayBeTooLongAndABodyMayBeLarge() throws IOException {
    String tooLong =
        "{\"kind\": \"team\", \"name\": \"long\", \"title\": \"%s\"}\n"
            .formatted("x".repeat(BulkService.MAX_LINE_BYTES));
    String many =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    "{\"kind\": \"team\", \"name\": \"large-%d\", \"title\": \"T\"%s}\n"
                        .formatted(i, " ".repeat(BulkService.MAX_LINE_BYTES - 1000)))
            .collect(Collectors.joining());
    load((tooLong + many).getBytes(UTF_8))
        .statusCode(200)
        .body("created", equalTo(3))
        .body("failures[0].error.code", equalTo("TOO_LARGE"));

    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(MESH.replace("load", "zipp").getBytes(UTF_8));
    }
    signedIn()
        .config(config())
        .contentType("application/x-ndjson")
        .header("Content-Encoding", "gzip")
        .body(zipped.toByteArray())
        .when()
        .post("/api/v1/bulk")
        .then()
        .statusCode(200)
        .body("created", equalTo(8));
  }

  @Test
  void aLineFarTooLongIsLeftOutWhereverItStands() {
    String lines =
        "{\"kind\": \"team\", \"name\": \"before-long\", \"title\": \"T\"}\r\n"
            + "x".repeat(5 * 1024 * 1024)
            + "\r\n\r\n{\"kind\": \"team\", \"name\": \"after-long\", \"title\": \"T\"}";
    load(lines.getBytes(UTF_8))
        .body("created", equalTo(2))
        .body("failures.line", contains(2))
        .body("failures[0].error.code", equalTo("TOO_LARGE"))
        .body("failures[0].error.detail", containsString("2097152"));
  }

  @Test
  void whatIsNoUtf8HurtsOnlyItsLine() {
    String team = "{\"kind\": \"team\", \"name\": \"%s\", \"title\": \"Zoë\"}\n";
    var lines = new ByteArrayOutputStream();
    lines.writeBytes(team.formatted("zoe-1").getBytes(UTF_8));
    lines.writeBytes(team.formatted("zoe-2").getBytes(ISO_8859_1));
    lines.writeBytes(team.formatted("zoe-3").getBytes(UTF_8));

    load(lines.toByteArray())
        .body("created", equalTo(2))
        .body("failures.line", contains(2))
        .body("failures[0].error.code", equalTo("INVALID"))
        .body("failures[0].error.violations[0].message", containsString("UTF-8"));
    get("/teams/zoe-3").body("title", equalTo("Zoë"));
  }

  @Test
  void oneOfManyThatFailsKeepsNoOtherFromLanding() {
    domain("crowded");
    String lines =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> dataset("crowd-" + i, i == 133 ? "nowhere" : "crowded", "One of many"))
            .collect(Collectors.joining());

    load(lines.getBytes(UTF_8))
        .body("created", equalTo(299))
        .body("failures.line", contains(133))
        .body("failures[0].urn", equalTo("dataset:pg:crowd-133"))
        .body("failures[0].error.violations.field", contains("domain"));
    get("/datasets/pg/crowd-132").body("revision", equalTo(1));
    get("/datasets/pg/crowd-133").statusCode(404);
  }

  @Test
  void whatStandsTwiceIsWrittenTwice() {
    domain("twice");
    String lines =
        dataset("twice", "twice", "First")
            + dataset("once", "twice", "Once")
            + dataset("twice", "twice", "Second");

    load(lines.getBytes(UTF_8)).body("created", equalTo(2)).body("replaced", equalTo(1));

    get("/datasets/pg/twice").body("description", equalTo("Second")).body("revision", equalTo(2));
    get("/changes?urn=dataset:pg:twice")
        .body("items.content.description", contains("Second", "First"));
  }

  @Test
  void nothingIsLoadedFromNothing() {
    load(new byte[0]).statusCode(200).body("lines", equalTo(0));
    signedIn().body("{}").when().post("/api/v1/bulk").then().statusCode(415);
  }

  @Test
  void elsewhereABodyMayNotBeLarge() {
    signedIn()
        .body(" ".repeat(5 * 1024 * 1024))
        .when()
        .put("/api/v1/teams/fat")
        .then()
        .statusCode(413)
        .body("detail", containsString("4194304"));
  }

  @Test
  void aContractIsAnObjectOrYaml() {
    load("""
            {"kind": "contract", "id": "object", "document": {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "object", "version": "1.0.0", "status": "draft"}}
            {"kind": "contract", "id": "yaml", "document": "apiVersion: v3.1.0\\nkind: DataContract\\nid: yaml\\nversion: 1.0.0\\nstatus: draft # for now\\n"}
            {"kind": "contract", "id": "faulty", "document": {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "faulty", "version": "1.0.0"}}
            {"kind": "contract", "id": "other", "document": {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "another", "version": "1.0.0", "status": "draft"}}
            {"kind": "contract", "id": "none"}
            """
            .getBytes(UTF_8))
        .body("created", equalTo(2))
        .body("failures.line", contains(3, 4, 5))
        .body("failures[0].error.violations.field", contains("status"))
        .body("failures[1].error.violations.field", contains("id"))
        .body("failures[2].error.violations.field", contains("document"));
    get("/contracts/object").body("inForce", equalTo("1.0.0"));
    get("/contracts/yaml/versions/1.0.0/document").body(containsString("# for now"));
  }

  @Test
  void whoHangsUpKeepsWhatHasLanded() throws IOException {
    domain("hung-up");
    try (var socket = new Socket("localhost", RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      String lines =
          IntStream.range(0, 1200)
              .mapToObj(i -> dataset("hung-up-" + i, "hung-up", "Early"))
              .collect(Collectors.joining());
      out.write(
          """
          POST /api/v1/bulk HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: application/x-ndjson\r
          Content-Length: %d\r
          \r
          %s"""
              .formatted(Signer.token("catalog"), lines.length() + 1000, lines)
              .getBytes(UTF_8));
      out.flush();
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> get("/datasets/pg/hung-up-199").statusCode(200));
    }
    load(dataset("hung-up-late", "hung-up", "Late").getBytes(UTF_8)).body("created", equalTo(1));
  }

  private static String dataset(String name, String domain, String description) {
    return "{\"kind\": \"dataset\", \"namespace\": \"pg\", \"name\": \"%s\", \"domain\": \"%s\", \"description\": \"%s\"}\n"
        .formatted(name, domain, description);
  }

  private static ValidatableResponse load(byte[] lines) {
    return signedIn()
        .config(config())
        .contentType("application/x-ndjson")
        .body(lines)
        .when()
        .post("/api/v1/bulk")
        .then()
        .log()
        .ifValidationFails();
  }

  private static RestAssuredConfig config() {
    return RestAssuredConfig.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }
}
