package io.meshwork.catalog.bulk;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.FindingService;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.platform.event.EventHeaders;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.urn.Urn;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@CatalogTest
class BulkHistoryTest {

  /** Columns by version of the declaration; both differ from what is found. */
  private static final List<String> COLUMNS =
      List.of(
          "[{\"name\": \"id\", \"type\": \"text\"}]", "[{\"name\": \"id\", \"type\": \"bigint\"}]");

  @Inject FindingService findings;

  @Test
  void inBulkAndAloneTheSameIsRecordedAndTold() {
    domain("recorded");
    List<String> alone = List.of("alone-1", "alone-2", "alone-3");
    List<String> inBulk = List.of("bulk-1", "bulk-2", "bulk-3");
    find("alone-2");
    find("bulk-2");

    for (String columns : COLUMNS) {
      var lines = new StringBuilder();
      for (int i = 0; i < alone.size(); i++) {
        String fields = "\"domain\": \"recorded\", \"columns\": " + columns;
        put("/datasets/rec/" + alone.get(i), "{" + fields + "}");
        lines.append(
            "{\"kind\": \"dataset\", \"namespace\": \"rec\", \"name\": \"%s\", %s}\n"
                .formatted(inBulk.get(i), fields));
      }
      load(lines.toString());
    }

    for (int i = 0; i < alone.size(); i++) {
      String one = alone.get(i);
      String other = inBulk.get(i);
      assertThat(changes(other)).isNotEmpty().isEqualTo(changes(one));
      assertThat(schemas(other)).isNotEmpty().isEqualTo(schemas(one));
      await().untilAsserted(() -> assertThat(events(other)).hasSameSizeAs(changes(other)));
      await().untilAsserted(() -> assertThat(events(other)).isEqualTo(events(one)));
    }
  }

  private void find(String name) {
    var columns = List.of(ColumnDraft.of("id", "bigint", "", null));
    findings.find(
        new Finding(Urn.dataset("rec", name), Source.POSTGRESQL, "Found", columns), "test");
  }

  private static void load(String lines) {
    signedIn()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/x-ndjson")
        .body(lines.getBytes(UTF_8))
        .when()
        .post("/api/v1/bulk")
        .then()
        .body("failed", equalTo(0));
  }

  /** What every revision was, without its name and time. */
  private static List<String> changes(String name) {
    List<Map<String, Object>> items =
        get("/changes?urn=dataset:rec:" + name).extract().path("items");
    return items.stream().map(change -> neutral(change.toString(), name)).toList();
  }

  private static List<String> schemas(String name) {
    List<Map<String, Object>> items =
        get("/datasets/rec/" + name + "/schemas").extract().path("items");
    return items.stream().map(schema -> neutral(schema.toString(), name)).toList();
  }

  /** Types and revisions of what was told, in the order it was. */
  private static List<String> events(String name) {
    return Broker.records("catalog.events").stream()
        .filter(record -> ("dataset:rec:" + name).equals(record.key()))
        .map(
            record ->
                new String(record.headers().lastHeader(EventHeaders.TYPE).value(), UTF_8)
                    + " "
                    + new String(record.headers().lastHeader("ce_revision").value(), UTF_8))
        .toList();
  }

  private static String neutral(String text, String name) {
    return text.replace(name, "it").replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "then");
  }
}
