package io.meshwork.catalog.odps;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.catalog.Fixtures;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@CatalogTest
class OdpsResourceTest {

  private static final Path EXAMPLE = Fixtures.at("odps/examples/customer-data-product.odps.yaml");

  @Test
  void theStandardsExampleComesInAndGoesOut() throws IOException {
    Assumptions.assumeTrue(Files.exists(EXAMPLE), EXAMPLE + " is not on this machine");
    domain("seller");

    put("seller", "customer", Files.readAllBytes(EXAMPLE), "?owner=seller")
        .statusCode(201)
        .body("title", equalTo("Customer Data Product"))
        .body("purpose", equalTo("Enterprise view of a customer."))
        .body("lifecycle", equalTo("draft"))
        .body(
            "outputPorts.name",
            contains(
                "rawtransactions",
                "rawtransactions 2.0.0",
                "consolidatedtransactions",
                "fulltransactionswithreturns"))
        .body("inputPorts[0].contract.id", equalTo("dbb7b1eb-7628-436e-8914-2a00638ba6db"));

    byte[] out =
        get("/products/seller/customer/odps")
            .statusCode(200)
            .body("apiVersion", equalTo("v1.0.0"))
            .body("tenant", equalTo("RetailCorp"))
            .body(
                "outputPorts.name",
                contains(
                    "rawtransactions",
                    "rawtransactions",
                    "consolidatedtransactions",
                    "fulltransactionswithreturns"))
            .body("outputPorts[1].version", equalTo("2.0.0"))
            .body("outputPorts[1].sbom[0].type", equalTo("external"))
            .body("managementPorts[0].name", equalTo("tpc-dict-update"))
            .extract()
            .asByteArray();
    assertThat(OdpsReader.read(out, true).path("kind").asText()).isEqualTo("DataProduct");
    put("seller", "customer", out, "").statusCode(200).body("owner", equalTo("seller"));
  }

  @Test
  void aTeamThatNobodyKnowsLeavesTheProductToItsDomain() {
    domain("heirs");

    put(
            "heirs",
            "left",
            "apiVersion: v1.0.0\nkind: DataProduct\nid: left\nstatus: draft\nteam: {name: Data Team}\n"
                .getBytes(UTF_8),
            "")
        .statusCode(201)
        .body("owner", equalTo("heirs"));
  }

  @Test
  void aProductThatNeverWasADocumentGoesOutAsOne() {
    domain("native");
    signedIn()
        .body(
            """
            {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "native-c", "version": "1.0.0",
             "status": "active"}
            """)
        .put("/api/v1/contracts/native-c")
        .then()
        .statusCode(201);
    signedIn()
        .body(
            """
            {"title": "Own", "owner": "native", "customProperties": {"a": 1},
             "inputPorts": [{"name": "unknown"}, {"name": "in", "contract": {"id": "native-c"}}],
             "outputPorts": [{"name": "out"}]}
            """)
        .put("/api/v1/products/native/own")
        .then()
        .statusCode(201);

    byte[] out =
        get("/products/native/own/odps")
            .statusCode(200)
            .body("inputPorts.name", contains("in"))
            .body("customProperties[0].value", equalTo(1))
            .extract()
            .asByteArray();
    assertThat(OdpsReader.read(out, true).path("name").asText()).isEqualTo("Own");
  }

  @Test
  void everyFaultIsTold() {
    put(
            "seller",
            "faulty",
            """
            apiVersion: v1.0.0
            kind: DataProduct
            status: draft
            colour: red
            outputPorts:
              - {name: a, version: 1.0.0}
              - {name: a, version: 1.0.0}
            """
                .getBytes(UTF_8),
            "")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("id", "colour", "outputPorts[1].name"));
    put("seller", "faulty", "apiVersion: v2".getBytes(UTF_8), "").statusCode(400);
    get("/products/seller/nothing/odps").statusCode(404);
  }

  private static ValidatableResponse put(
      String domain, String name, byte[] document, String query) {
    boolean isJson = document.length > 0 && document[0] == '{';
    return signedIn()
        .contentType(isJson ? "application/json" : "application/yaml")
        .body(document)
        .put("/api/v1/products/%s/%s/odps%s".formatted(domain, name, query))
        .then();
  }
}
