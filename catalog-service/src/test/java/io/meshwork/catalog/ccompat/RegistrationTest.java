package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.avro;
import static io.meshwork.catalog.ccompat.Registry.delete;
import static io.meshwork.catalog.ccompat.Registry.field;
import static io.meshwork.catalog.ccompat.Registry.get;
import static io.meshwork.catalog.ccompat.Registry.optional;
import static io.meshwork.catalog.ccompat.Registry.post;
import static io.meshwork.catalog.ccompat.Registry.put;
import static io.meshwork.catalog.ccompat.Registry.record;
import static io.meshwork.catalog.ccompat.Registry.referring;
import static io.meshwork.catalog.ccompat.Registry.register;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static io.meshwork.catalog.ccompat.Registry.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

@CatalogTest
class RegistrationTest {

  private static final String ORDER = record("Order", field("id", "\"long\""));
  private static final String ORDER_WITH_NOTE =
      record("Order", field("id", "\"long\""), optional("note", "\"string\"", "\"\""));

  @Test
  void aSchemaIsFoundByItsIdItsVersionAndItself() {
    String orders = subject("orders");
    int id = register(orders, ORDER);

    get("/schemas/ids/" + id)
        .statusCode(200)
        .contentType(Registry.V1)
        .body("schema", equalTo(ORDER))
        .body("schemaType", nullValue());
    get("/subjects/" + orders + "/versions/latest")
        .body("subject", equalTo(orders))
        .body("version", equalTo(1))
        .body("id", equalTo(id));
    post("/subjects/" + orders, avro(ORDER)).statusCode(200).body("version", equalTo(1));
    assertThat(get("/schemas/ids/" + id + "/schema").extract().body().asString()).isEqualTo(ORDER);
    assertThat(get("/subjects/" + orders + "/versions/-1/schema").extract().body().asString())
        .isEqualTo(ORDER);
    get("/schemas/ids/" + id + "/subjects").body("$", hasItem(orders));
    get("/schemas/ids/" + id + "/versions")
        .body("find { it.subject == '%s' }.version".formatted(orders), equalTo(1));
    get("/subjects?subjectPrefix=" + orders).body("$", contains(orders));
    get("/schemas?latestOnly=true&subjectPrefix=" + orders).body("[0].id", equalTo(id));
  }

  @Test
  void whatNeverChangesMayBeKeptForAWhileByWhoReadsIt() {
    int id = register(subject("kept"), ORDER);

    for (String address : new String[] {"/schemas/ids/" + id, "/schemas/ids/" + id + "/schema"}) {
      get(address)
          .header("Cache-Control", containsString("private"))
          .header("Cache-Control", containsString("max-age=60"));
    }
    get("/schemas/ids/2147483647").header("Cache-Control", nullValue());
    get("/schemas/ids/" + id + "/subjects").header("Cache-Control", nullValue());
  }

  @Test
  void theSameSchemaHasOneIdWhereverItIsRegistered() {
    String one = subject("one");
    String other = subject("other");
    String schema = record(one.replace('-', '_'), field("id", "\"int\""));

    int id = register(one, schema);

    assertThat(register(one, schema)).isEqualTo(id);
    assertThat(register(other, schema.replace(",", " ,\n "))).isEqualTo(id);
    get("/subjects/" + one + "/versions").body("$", contains(1));
    get("/schemas/ids/" + id + "/subjects").body("$", hasItems(one, other));
  }

  @Test
  void versionsFollowEachOtherAndIdsAreNotGivenTwice() {
    String orders = subject("orders");
    int first = register(orders, ORDER);
    int second = register(orders, ORDER_WITH_NOTE);

    assertThat(second).isNotEqualTo(first);
    get("/subjects/" + orders + "/versions").body("$", contains(1, 2));
    get("/subjects/" + orders + "/versions?offset=1&limit=1").body("$", contains(2));
  }

  @Test
  void whatIsNotThereIsToldByItsOwnCode() {
    String orders = subject("orders");
    get("/subjects/" + orders + "/versions").statusCode(404).body("error_code", equalTo(40401));
    register(orders, ORDER);
    get("/subjects/" + orders + "/versions/7").statusCode(404).body("error_code", equalTo(40402));
    get("/schemas/ids/2147483647").statusCode(404).body("error_code", equalTo(40403));
    post("/subjects/" + orders, avro("\"int\"")).statusCode(404).body("error_code", equalTo(40403));
    post("/subjects/" + subject("none"), avro("\"int\"")).body("error_code", equalTo(40401));
    for (String version : new String[] {"0", "-2", "earliest", "1.5", "99999999999"}) {
      get("/subjects/" + orders + "/versions/" + version)
          .statusCode(422)
          .body("error_code", equalTo(42202));
    }
  }

  @Test
  void aDeletedSubjectIsHiddenAndItsVersionsAreNotGivenAgain() {
    String orders = subject("orders");
    int first = register(orders, ORDER);
    register(orders, ORDER_WITH_NOTE);

    delete("/subjects/" + orders + "?permanent=true").body("error_code", equalTo(40405));
    delete("/subjects/" + orders).statusCode(200).body("$", contains(1, 2));
    delete("/subjects/" + orders).statusCode(404).body("error_code", equalTo(40404));

    get("/subjects").body("$", not(hasItem(orders)));
    get("/subjects?deleted=true").body("$", hasItem(orders));
    get("/subjects?deletedOnly=true").body("$", hasItem(orders));
    get("/subjects/" + orders + "/versions").body("error_code", equalTo(40401));
    get("/subjects/" + orders + "/versions?deleted=true").body("$", contains(1, 2));
    get("/schemas/ids/" + first).statusCode(200);
    assertThat(register(orders, ORDER)).isEqualTo(first);
    register(orders, ORDER_WITH_NOTE);
    get("/subjects/" + orders + "/versions").body("$", contains(3, 4));
  }

  @Test
  void whatIsDeletedForGoodIsGoneWithItsId() {
    String orders = subject("orders");
    String schema = record(orders.replace('-', '_'), field("id", "\"int\""));
    int id = register(orders, schema);

    delete("/subjects/" + orders + "/versions/1?permanent=true")
        .statusCode(404)
        .body("error_code", equalTo(40407));
    assertThat(delete("/subjects/" + orders + "/versions/1").extract().body().asString())
        .isEqualTo("1");
    delete("/subjects/" + orders + "/versions/1").body("error_code", equalTo(40406));
    delete("/subjects/" + orders + "/versions/1?permanent=true").statusCode(200);

    get("/subjects?deleted=true").body("$", not(hasItem(orders)));
    get("/schemas/ids/" + id).statusCode(404).body("error_code", equalTo(40403));
    assertThat(register(orders, schema)).isGreaterThan(id);
  }

  @Test
  void whatOthersReferToIsNotDeleted() {
    String money = subject("money");
    String orders = subject("orders");
    register(
        money, "{\"type\":\"record\",\"name\":\"Money\",\"namespace\":\"shop\",\"fields\":[]}");
    String request =
        referring(
            "AVRO", record("Order", field("price", "\"shop.Money\"")), "shop.Money", money, 1);
    int id =
        post("/subjects/" + orders + "/versions", request).statusCode(200).extract().path("id");

    get("/schemas/ids/" + id)
        .body("references[0].name", equalTo("shop.Money"))
        .body("references[0].subject", equalTo(money));
    get("/subjects/" + money + "/versions/1/referencedby").body("$", contains(id));
    delete("/subjects/" + money).statusCode(422).body("error_code", equalTo(42206));
    delete("/subjects/" + money + "/versions/1").body("error_code", equalTo(42206));
    delete("/subjects/" + orders).statusCode(200);
    delete("/subjects/" + money).statusCode(200);
  }

  @Test
  void whatMeansTheSameIsTheSameIfAskedFor() {
    String numbers = subject("numbers");
    int id = register(numbers, "{\"type\":\"int\",\"unit\":\"m\",\"scale\":1}");
    String other = avro("{\"scale\":1,\"unit\":\"m\",\"type\":\"int\"}");

    post("/subjects/" + numbers, other).body("error_code", equalTo(40403));
    post("/subjects/" + numbers + "/versions?normalize=true", other)
        .statusCode(200)
        .body("id", equalTo(id));
    post("/subjects/" + numbers + "?normalize=true", other).body("id", equalTo(id));
    put("/config/" + numbers, "{\"normalize\": true}").statusCode(200);
    post("/subjects/" + numbers + "/versions", other).body("id", equalTo(id));
    get("/subjects/" + numbers + "/versions").body("$", contains(1));
  }

  @Test
  void everyTypeIsKept() {
    String json = subject("json");
    String proto = subject("proto");
    int id =
        post(
                "/subjects/" + json + "/versions",
                typed(
                    "JSON", "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\"}}}"))
            .statusCode(200)
            .extract()
            .path("id");
    get("/schemas/ids/" + id).body("schemaType", equalTo("JSON"));
    post(
            "/subjects/" + proto + "/versions",
            typed("PROTOBUF", "syntax = \"proto3\"; message Order { int64 id = 1; }"))
        .statusCode(200);
    get("/subjects/" + proto + "/versions/1").body("schemaType", equalTo("PROTOBUF"));
    get("/schemas/types").body("$", hasItems("AVRO", "JSON", "PROTOBUF"));
  }

  @Test
  void anIncompatibleSchemaIsRefusedWithPathRuleAndBothSides() {
    String orders = subject("orders");
    register(orders, ORDER);

    post(
            "/subjects/" + orders + "/versions",
            avro(record("Order", field("id", "\"long\""), field("note", "\"string\""))))
        .statusCode(409)
        .body("error_code", equalTo(40901))
        .body("message", containsString("READER_FIELD_MISSING_DEFAULT_VALUE"))
        .body("message", containsString("note"));
    get("/subjects/" + orders + "/versions").body("$", contains(1));
  }

  @Test
  void schemasInAContextAreApartFromOthers() {
    String orders = subject("orders");
    String qualified = ":.staging:" + orders;
    register(orders, ORDER);
    register(qualified, ORDER_WITH_NOTE);

    get("/contexts").body("$", hasItems(".", ".staging"));
    get("/subjects?subjectPrefix=:.staging:").body("$", hasItem(qualified));
    get("/subjects/" + qualified + "/versions/1").body("schema", equalTo(ORDER_WITH_NOTE));
    get("/subjects/:.:" + orders + "/versions/1").body("schema", equalTo(ORDER));
  }

  @Test
  void clientsAskWhichRegistryThisIs() {
    get("/").statusCode(200);
    get("/v1/metadata/id").statusCode(200).body("scope.path.size()", equalTo(0));
    get("/v1/metadata/version").statusCode(200);
  }
}
