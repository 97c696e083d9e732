package io.meshwork.catalog.contract;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.Fixtures;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@CatalogTest
class ContractResourceTest {

  @Test
  void whatCameInComesBackByteForByte() {
    String document = contract("lossless", "1.0.0", "active", "Every order");

    publish("lossless", document)
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("urn", equalTo("contract:lossless"))
        .body("lifecycle", equalTo("active"))
        .body("datasets", contains("dataset:postgres%3A//shop%3A5432:shop.public.orders"))
        .body("document.customProperties[0].value", equalTo(4711))
        .body("document.contractCreatedTs", equalTo("2026-01-31T10:00:00Z"));

    var answer = get("/contracts/lossless/versions/1.0.0/document").statusCode(200).extract();
    assertThat(answer.contentType()).startsWith("application/yaml");
    assertThat(answer.asString()).isEqualTo(document);
    get("/contracts/lossless").body("version", equalTo("1.0.0")).body("inForce", equalTo("1.0.0"));
    get("/contracts?domain=checkout").body("items.id", hasItem("lossless"));
    get("/contracts?dataset=dataset:postgres%253A//shop%253A5432:shop.public.orders")
        .body("items.id", hasItem("lossless"));
    get("/contracts?dataset=dataset:nowhere:orders").body("items", empty());
    get("/contracts?dataset=product:a/b").statusCode(400);
    get("/contracts?lifecycle=nothing").statusCode(400);
    get("/changes?urn=contract:lossless").body("items[0].content.version", equalTo("1.0.0"));
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    String document = contract("same", "1.0.0", "active", "Every order");

    publish("same", document).statusCode(201);
    publish("same", document).statusCode(200).header("ETag", equalTo("\"1\""));
  }

  @Test
  void aDraftMayChangeAndWhatBindsMayNot() {
    publish("binding", contract("binding", "1.0.0", "draft", "Orders")).statusCode(201);
    String other = contract("binding", "1.0.0", "draft", "Orders").replace("total", "amount");
    publish("binding", other).statusCode(200).body("revision", equalTo(2));
    publish("binding", other.replace("status: draft", "status: active")).statusCode(200);

    publish("binding", contract("binding", "1.0.0", "active", "Orders"))
        .statusCode(409)
        .body("detail", containsString("schema[orders].properties[amount] removed"))
        .body("detail", containsString("Raise the version"));
    publish("binding", other.replace("draft", "active").replace("Orders", "All orders"))
        .statusCode(200);
    publish("binding", other)
        .statusCode(409)
        .body("detail", containsString("active and cannot become draft"));
    publish("binding", other.replace("status: draft", "status: deprecated").replace("Orders", "x"))
        .statusCode(200)
        .body("lifecycle", equalTo("deprecated"));
  }

  @Test
  void theHighestActiveVersionIsInForce() {
    publish("force", contract("force", "1.9.0", "active", "x")).statusCode(201);
    publish("force", contract("force", "1.10.0", "active", "x")).statusCode(200);
    publish("force", contract("force", "2.0.0", "draft", "x"))
        .statusCode(200)
        .body("version", equalTo("2.0.0"))
        .body("inForce", equalTo("1.10.0"));

    get("/contracts/force").body("version", equalTo("1.10.0"));
    get("/contracts/force/versions").body("version", contains("2.0.0", "1.10.0", "1.9.0"));
    get("/contracts/force/versions/1.9.0").body("version", equalTo("1.9.0"));
    get("/contracts/force/versions/9.9.9").statusCode(404);
    get("/contracts/nothing").statusCode(404);
  }

  @Test
  void everyFaultIsToldWithPathLineAndReason() {
    publish(
            "faulty",
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: faulty
            status: draft
            schema:
              - name: a
                properties:
                  - name: x
                    logicalType: strange
                    colour: red
                  - name: x
              - name: a
                quality:
                  - metric: rowCount
                    mustBeBetween: [2, 1]
                relationships:
                  - from: [a.x, a.y]
                    to: [b.x]
            """)
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "version",
                "schema[0].properties[0].logicalType",
                "schema[0].properties[0].colour",
                "schema[0].properties[1].name",
                "schema[1].name",
                "schema[1].quality[0].mustBeBetween",
                "schema[1].relationships[0].to"))
        .body("violations.message", hasItem(containsString("line 9: must be one of")))
        .body("violations.message", hasItem(containsString("line 15: must be two different")));
    get("/contracts/faulty").statusCode(404);
  }

  @Test
  void uglyDocumentsAreRefused() {
    publish("ugly", "a: [").statusCode(400).body("violations[0].message", containsString("line 1"));
    publish("ugly", "").statusCode(400);
    publish("ugly", "a: !!java.io.File [x]").statusCode(400);
    publish("ugly", "x: " + "y".repeat(3_000_000)).statusCode(413);
    publish("ugly", contract("other", "1.0.0", "draft", "x"))
        .statusCode(400)
        .body("violations[0].field", equalTo("id"));
    publish("ugly", contract("ugly", "1.0.0", "draft", "x").replace("v3.1.0", "v9.0.0"))
        .statusCode(400)
        .body("violations[0].message", containsString("v3.0.0"));
    signedIn()
        .contentType("text/csv")
        .body("a")
        .put("/api/v1/contracts/ugly")
        .then()
        .statusCode(415);
  }

  @Test
  void jsonIsKeptAsItCameToo() {
    String json =
        """
        {"apiVersion": "v3.0.2", "kind": "DataContract", "id": "json", "version": "1", "status": "current"}
        """;

    signedIn()
        .body(json)
        .put("/api/v1/contracts/json")
        .then()
        .statusCode(201)
        .body("status", equalTo("current"))
        .body("lifecycle", equalTo("draft"));

    var answer = get("/contracts/json/versions/1/document").statusCode(200).extract();
    assertThat(answer.asString()).isEqualTo(json);
    assertThat(answer.contentType()).startsWith("application/json");
  }

  @Test
  void versionTwoOfTheStandardIsRead() {
    publish(
            "old",
            """
            apiVersion: v2.2.2
            kind: DataContract
            uuid: old
            version: 1.0.0
            status: active
            type: tables
            datasetName: orders
            quantumName: orders
            datasetDomain: checkout
            dataset:
              - table: orders
                columns:
                  - {column: id, logicalType: string, physicalType: uuid, isNullable: false}
            """)
        .statusCode(201)
        .body("domain", equalTo("checkout"))
        .body("document.dataset[0].table", equalTo("orders"));
  }

  @Test
  void versionsAreComparedByMeaning() {
    publish("compared", contract("compared", "1.0.0", "active", "Orders")).statusCode(201);
    publish(
            "compared",
            contract("compared", "1.1.0", "active", "All orders")
                .replace("numeric(10,2)", "numeric(8,2)"))
        .statusCode(200);

    get("/contracts/compared/diff?from=1.0.0&to=1.1.0")
        .statusCode(200)
        .body("verdict", equalTo("breaking"))
        .body("asks", equalTo("major"))
        .body("raised", equalTo("minor"))
        .body("sufficient", equalTo(false))
        .body("changes[0].path", equalTo("schema[orders].properties[total].physicalType"))
        .body("changes[0].before", equalTo("numeric(10,2)"))
        .body("changes.path", hasItem("schema[orders].description"));
    get("/contracts/compared/diff?from=1.0.0").statusCode(400);
    get("/contracts/compared/diff?from=1.0.0&to=7").statusCode(404);
  }

  @Test
  void aWriteAgainstAnOldRevisionIsRefused() {
    publish("stale", contract("stale", "1.0.0", "draft", "x")).statusCode(201);

    signedIn()
        .contentType("application/yaml")
        .header("If-Match", "\"7\"")
        .body(contract("stale", "1.1.0", "draft", "x").getBytes(UTF_8))
        .put("/api/v1/contracts/stale")
        .then()
        .statusCode(412);
    delete("/contracts/stale").statusCode(204);
    get("/contracts/stale").statusCode(404);
    publish("stale", contract("stale", "0.1.0", "draft", "x")).statusCode(201);
    get("/contracts/stale/versions").body("version", contains("0.1.0"));
  }

  @Test
  void theStandardsOwnExamplesComeBackByteForByte() throws IOException {
    Path examples = Fixtures.at("odcs/bitol-examples/all");
    Assumptions.assumeTrue(Files.isDirectory(examples), examples + " is not on this machine");
    try (var files = Files.list(examples)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String id =
            Arrays.stream(new String(bytes, UTF_8).split("\n"))
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).replace("\"", "").strip())
                .findFirst()
                .orElseThrow();
        var view = publish(id, bytes).statusCode(201).extract().jsonPath();
        byte[] back =
            get("/contracts/%s/versions/%s/document".formatted(id, view.getString("version")))
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(bytes);
      }
    }
  }

  private static String contract(String id, String version, String status, String description) {
    return """
      # Kept, comments and all.
      apiVersion: v3.1.0
      kind: DataContract
      id: %s
      version: %s   # semantic
      status: %s
      domain: checkout
      contractCreatedTs: 2026-01-31T10:00:00Z
      servers:
        - {server: shop, type: postgres, host: shop, port: 5432, database: shop, schema: public}
      schema:
        - name: orders
          description: %s
          properties:
            - {name: id, physicalType: uuid, primaryKey: true, required: true}
            - {name: total, physicalType: 'numeric(10,2)'}
      customProperties:
        - {property: cost center, value: 4711}
      """
        .formatted(id, version, status, description);
  }

  private static ValidatableResponse publish(String id, Object document) {
    return signedIn()
        .contentType("application/yaml")
        .body(document instanceof String text ? text.getBytes(UTF_8) : (byte[]) document)
        .put("/api/v1/contracts/" + id)
        .then();
  }
}
