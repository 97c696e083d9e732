package io.meshwork.catalog.ccompat;

import static io.meshwork.catalog.ccompat.Registry.ROOT;
import static io.meshwork.catalog.ccompat.Registry.avro;
import static io.meshwork.catalog.ccompat.Registry.client;
import static io.meshwork.catalog.ccompat.Registry.delete;
import static io.meshwork.catalog.ccompat.Registry.get;
import static io.meshwork.catalog.ccompat.Registry.post;
import static io.meshwork.catalog.ccompat.Registry.referring;
import static io.meshwork.catalog.ccompat.Registry.register;
import static io.meshwork.catalog.ccompat.Registry.subject;
import static io.meshwork.catalog.ccompat.Registry.tryToRegister;
import static io.meshwork.catalog.ccompat.Registry.typed;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
class BadInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "\"nonsense\"",
        "{\"type\":\"record\",\"name\":\"1 bad\",\"fields\":[]}",
        "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"b\",\"type\":\"Missing\"}]}",
        "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"b\",\"type\":\"int\",\"default\":\"x\"}]}"
      })
  void whatIsNoAvroSchemaIsRefused(String schema) {
    tryToRegister(subject("bad"), avro(schema))
        .then()
        .statusCode(422)
        .body("error_code", equalTo(42201));
  }

  @Test
  void whatIsNoSchemaOfItsTypeIsRefused() {
    String bad = subject("bad");
    for (String request :
        new String[] {
          typed("JSON", "{\"type\": \"nonsense\"}"),
          typed("JSON", "not json"),
          typed("PROTOBUF", "message {"),
          typed("PROTOBUF", "syntax = \"proto3\"; message A { Missing b = 1; }"),
          typed("THRIFT", "struct A {}"),
          typed("avro", "\"int\"")
        }) {
      tryToRegister(bad, request).then().statusCode(422).body("error_code", equalTo(42201));
    }
    get("/subjects/" + bad + "/versions").body("error_code", equalTo(40401));
  }

  @Test
  void aSchemaThatIsTooLargeIsToldSo() {
    String schema =
        "{\"type\":\"enum\",\"name\":\"E\",\"doc\":\"%s\",\"symbols\":[\"A\"]}"
            .formatted("x".repeat(5 * 1024 * 1024));

    tryToRegister(subject("huge"), avro(schema))
        .then()
        .statusCode(422)
        .body("error_code", equalTo(42209));
  }

  @Test
  void aBodyBeyondAllMeasureIsRefusedUnread() {
    tryToRegister(subject("huge"), avro("x".repeat(17 * 1024 * 1024))).then().statusCode(413);
  }

  @Test
  void referencesMustBeThere() {
    String orders = subject("orders");
    String request = referring("AVRO", "\"shop.Money\"", "shop.Money", subject("nowhere"), 1);

    tryToRegister(orders, request)
        .then()
        .statusCode(422)
        .body("error_code", equalTo(42201))
        .body("message", containsString("register it first"));
  }

  @Test
  void aSchemaCannotReferToItself() {
    String cycle = subject("cycle");
    String first = "{\"type\":\"record\",\"name\":\"A\",\"namespace\":\"c\",\"fields\":[]}";
    register(cycle, first);

    tryToRegister(
            cycle,
            referring(
                "AVRO",
                "{\"type\":\"record\",\"name\":\"A\",\"namespace\":\"c\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"c.A\"],\"default\":null}]}",
                "c.A",
                cycle,
                1))
        .then()
        .statusCode(422)
        .body("error_code", equalTo(42201));
  }

  @Test
  void bodiesThatAreNoRequestsAreRefused() {
    String path = "/subjects/" + subject("bad") + "/versions";
    post(path, "{").statusCode(400).body("error_code", equalTo(400));
    post(path, "[]").statusCode(400);
    post(path, "null").statusCode(400);
    post(path, "{\"schema\": {\"type\": \"int\"}}").statusCode(400);
    post(path, "{\"schema\": \"\\\"int\\\"\", \"surprise\": 1}")
        .statusCode(400)
        .body("message", containsString("surprise"));
    client()
        .contentType("text/xml")
        .body("<schema/>")
        .post(ROOT + path)
        .then()
        .statusCode(415)
        .body("error_code", equalTo(415));
    client().accept("text/html").get(ROOT + "/subjects").then().statusCode(406);
    client().patch(ROOT + "/subjects").then().statusCode(405).body("error_code", equalTo(405));
    get("/nothing/here").statusCode(404).body("error_code", equalTo(404));
  }

  @Test
  void namesThatNoSubjectCanHaveAreRefused() {
    for (String name : new String[] {"__GLOBAL", "__EMPTY", "a%00b", "a%0Ab", "x".repeat(1001)}) {
      post("/subjects/" + name + "/versions", avro("\"int\""))
          .statusCode(422)
          .body("error_code", equalTo(42208));
    }
    delete("/subjects/__GLOBAL").body("error_code", equalTo(42208));
  }

  @Test
  void subjectsMayHaveAnyOtherName() {
    String name = subject("a%2Fb%20c%3A%C3%A9");
    register(name, "\"int\"");

    get("/subjects/" + name + "/versions/1").statusCode(200);
  }
}
