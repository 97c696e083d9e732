package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.avro;
import static io.meshwork.catalog.ccompat.Registry.delete;
import static io.meshwork.catalog.ccompat.Registry.field;
import static io.meshwork.catalog.ccompat.Registry.get;
import static io.meshwork.catalog.ccompat.Registry.post;
import static io.meshwork.catalog.ccompat.Registry.put;
import static io.meshwork.catalog.ccompat.Registry.record;
import static io.meshwork.catalog.ccompat.Registry.register;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

@CatalogTest
class SettingTest {

  private static final String ONE = record("Order", field("id", "\"long\""));
  private static final String OTHER =
      record("Order", field("id", "\"long\""), field("note", "\"string\""));

  @Test
  void aSubjectsOwnLevelComesBeforeTheOneForAll() {
    String orders = subject("orders");
    get("/config").body("compatibilityLevel", equalTo("BACKWARD"));
    get("/config/" + orders).statusCode(404).body("error_code", equalTo(40408));
    get("/config/" + orders + "?defaultToGlobal=true")
        .body("compatibilityLevel", equalTo("BACKWARD"));
    put("/config/" + orders, "{\"compatibility\": \"FORWARD\"}")
        .statusCode(200)
        .body("compatibility", equalTo("FORWARD"));

    register(orders, ONE);
    register(orders, OTHER);

    get("/config/" + orders).body("compatibilityLevel", equalTo("FORWARD"));
    delete("/config/" + orders).statusCode(200).body("compatibilityLevel", equalTo("FORWARD"));
    get("/config/" + orders).body("error_code", equalTo(40408));
  }

  @Test
  void aContextsLevelHoldsForItsSubjects() {
    put("/config/:.relaxed:", "{\"compatibility\": \"NONE\"}").statusCode(200);
    String orders = ":.relaxed:" + subject("orders");

    register(orders, ONE);
    register(orders, "\"string\"");

    get("/config/" + orders + "?defaultToGlobal=true").body("compatibilityLevel", equalTo("NONE"));
  }

  @Test
  void aTransitiveLevelComparesWithAllVersions() {
    String orders = subject("orders");
    put("/config/" + orders, "{\"compatibility\": \"NONE\"}");
    register(orders, record("Order", field("id", "\"long\""), field("a", "\"string\"")));
    register(orders, ONE);
    put("/config/" + orders, "{\"compatibility\": \"FULL_TRANSITIVE\"}");

    post(
            "/compatibility/subjects/" + orders + "/versions?verbose=true",
            avro(
                record(
                    "Order",
                    field("id", "\"long\""),
                    "{\"name\":\"a\",\"type\":\"int\",\"default\":0}")))
        .statusCode(200)
        .body("is_compatible", equalTo(false))
        .body("messages", hasItem(containsString("oldSchemaVersion: 1")));
  }

  @Test
  void aCheckRegistersNothing() {
    String orders = subject("orders");
    post("/compatibility/subjects/" + orders + "/versions/latest", avro(ONE))
        .body("is_compatible", equalTo(true));
    register(orders, ONE);

    post("/compatibility/subjects/" + orders + "/versions/latest", avro(OTHER))
        .body("is_compatible", equalTo(false))
        .body("messages", equalTo(null));
    post("/compatibility/subjects/" + orders + "/versions/3", avro(OTHER))
        .body("error_code", equalTo(40402));
    post("/compatibility/subjects/" + orders + "/versions/earliest", avro(OTHER))
        .body("error_code", equalTo(42202));
    get("/subjects/" + orders + "/versions").body("$", contains(1));
  }

  @Test
  void aReadOnlySubjectChangesNothing() {
    String orders = subject("orders");
    register(orders, ONE);
    get("/mode/" + orders).statusCode(404).body("error_code", equalTo(40409));
    put("/mode/" + orders, "{\"mode\": \"READONLY\"}")
        .statusCode(200)
        .body("mode", equalTo("READONLY"));

    post("/subjects/" + orders + "/versions", avro("\"string\""))
        .statusCode(422)
        .body("error_code", equalTo(42205));
    delete("/subjects/" + orders).body("error_code", equalTo(42205));

    delete("/mode/" + orders).statusCode(200).body("mode", equalTo("READONLY"));
    get("/mode/" + orders + "?defaultToGlobal=true").body("mode", equalTo("READWRITE"));
    get("/mode").body("mode", equalTo("READWRITE"));
  }

  @Test
  void schemasAreImportedWithTheirIdsAndVersions() {
    String orders = subject("orders");
    String schema = record(orders.replace('-', '_'), field("id", "\"int\""));
    int id =
        register(subject("any"), record(subject("a").replace('-', '_'), field("i", "\"int\"")));
    String request =
        "{\"id\": %d, \"version\": 5, %s".formatted(id + 1000, avro(schema).substring(1));

    post("/subjects/" + orders + "/versions", request).body("error_code", equalTo(42205));
    put("/mode/" + orders, "{\"mode\": \"IMPORT\"}").statusCode(200);
    post("/subjects/" + orders + "/versions", request)
        .statusCode(200)
        .body("id", equalTo(id + 1000));
    post("/subjects/" + orders + "/versions", avro("\"int\"")).body("error_code", equalTo(42205));
    post(
            "/subjects/" + orders + "/versions",
            "{\"id\": %d, %s".formatted(id + 1000, avro("\"bytes\"").substring(1)))
        .body("error_code", equalTo(42207));

    get("/subjects/" + orders + "/versions").body("$", contains(5));
    String next = subject("next");
    int given = register(next, record(next.replace('-', '_'), field("i", "\"int\"")));
    org.assertj.core.api.Assertions.assertThat(given).isGreaterThan(id + 1000);
  }

  @Test
  void wordsThatAreNoLevelOrModeAreRefused() {
    put("/config", "{\"compatibility\": \"SIDEWAYS\"}")
        .statusCode(422)
        .body("error_code", equalTo(42203));
    put("/mode/any", "{\"mode\": \"NAPPING\"}").statusCode(422).body("error_code", equalTo(42204));
    put("/mode/any", "{}").body("error_code", equalTo(42204));
  }
}
