package io.meshwork.catalog.product;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.post;
import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.platform.urn.Urn;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CatalogTest
class ProductLifeTest {

  @Inject VersionService versions;

  @ParameterizedTest
  @CsvSource({
    "proposed,draft,200",
    "proposed,active,400",
    "draft,active,200",
    "active,draft,400",
    "active,deprecated,200",
    "active,retired,400",
    "deprecated,active,200",
    "deprecated,retired,200",
    "retired,active,400",
    "retired,draft,400"
  })
  void aProductGoesThroughItsLifeStepByStep(String from, String to, int status) {
    domain("lives");
    String name = from + "-" + to;
    product("lives", name, from, "1.0.0", "").statusCode(201);

    product("lives", name, to, "1.0.0", "").statusCode(status);
  }

  @Test
  void everyPublishedVersionStaysReadable() {
    domain("versions");
    product("versions", "kept", "draft", "0.9.0", "\"purpose\": \"Draft\"");
    product("versions", "kept", "active", "1.0.0", "\"purpose\": \"First\"");
    product("versions", "kept", "active", "1.0.0", "\"purpose\": \"First, put better\"");
    product("versions", "kept", "active", "2.0.0", "\"purpose\": \"Second\"")
        .body("versions.version", contains("1.0.0", "2.0.0"));

    get("/products/versions/kept/versions/1.0.0").body("purpose", equalTo("First, put better"));
    get("/products/versions/kept/versions/2.0.0").body("purpose", equalTo("Second"));
    get("/products/versions/kept/versions/0.9.0").statusCode(404);
    product("versions", "kept", "active", "1.5.0", "")
        .statusCode(400)
        .body("violations[0].field", equalTo("version"))
        .body("violations[0].message", containsString("2.0.0"));
  }

  @Test
  void whoReliesOnAnEndingVersionIsListedAndTold() {
    domain("ending");
    product("ending", "source", "active", "1.0.0", "");
    product("ending", "source", "active", "2.0.0", "");
    product("ending", "reader", "active", "1.0.0", reads("1.0.0")).statusCode(201);
    product("ending", "modern", "active", "1.0.0", reads("2.0.0")).statusCode(201);
    get("/products/ending/source/consumers")
        .body("product", contains("product:ending/modern", "product:ending/reader"))
        .body("version", contains("2.0.0", "1.0.0"))
        .body("via", contains("product", "product"));

    LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(5);
    String deprecation = "{\"successor\": \"%s\", \"sunset\": \"%s\"}";
    String address = "/products/ending/source/versions/1.0.0/deprecate";
    post(address, "{}").statusCode(400);
    post(address, deprecation.formatted("1.0.0", soon)).statusCode(400);
    post(address, deprecation.formatted("product:ending/nothing", soon)).statusCode(400);
    post("/products/ending/source/versions/2.0.0/deprecate", deprecation.formatted("2.0.0", soon))
        .statusCode(409);
    post(address, deprecation.formatted("2.0.0", soon))
        .statusCode(200)
        .body("versions[0].successor", equalTo("2.0.0"))
        .body("versions[0].sunset", equalTo(soon.toString()));

    Urn source = Urn.product("ending", "source");
    assertThat(versions.ending()).contains(source);
    versions.tellOfSunsets(source);
    versions.tellOfSunsets(source);

    get("/changes?urn=product:ending/source")
        .body("items", hasSize(4))
        .body(
            "items[0].message",
            equalTo("Version 1.0.0 ends in 5 days; product:ending/reader still rely on it."));
  }

  @Test
  void aProductThatIsReadCannotBeDeleted() {
    domain("read");
    product("read", "source", "active", "1.0.0", "");
    product(
            "read",
            "reader",
            "draft",
            "0.1.0",
            "\"inputPorts\": [{\"name\": \"in\", \"product\": \"product:read/source\"}]")
        .statusCode(201);

    delete("/products/read/source").statusCode(409).body("detail", containsString("read/reader"));
    delete("/products/read/reader").statusCode(204);
    delete("/products/read/source").statusCode(204);
  }

  @Test
  void aProductIsAsCompleteAsWhatIsWrittenOfIt() {
    domain("complete");
    product("complete", "bare", "draft", "0.1.0", "")
        .body("completeness.missing", hasItem("purpose"))
        .body("completeness.percent", equalTo(22));
    put("/people/manager", "{\"title\": \"Manager\"}");
    product(
            "complete",
            "full",
            "draft",
            "0.1.0",
            """
            "purpose": "All", "description": "Of it", "manager": "manager", "tags": ["x"],
            "links": [{"title": "Wiki", "url": "https://wiki.example"}],
            "outputPorts": [{"name": "api", "type": "api", "description": "Read it"}],
            "slos": [{"property": "availability", "value": "99.9", "unit": "percent"}],
            "customProperties": {"costCentre": 42, "nested": {"a": [1, null, "b"]}}
            """)
        .statusCode(201)
        .body("completeness.missing", equalTo(List.of("outputPorts.contract")))
        .body("customProperties.nested.a", hasSize(3));
    get("/products/complete/full").body("customProperties.costCentre", equalTo(42));
  }

  @Test
  void everyWrongReferenceIsNamed() {
    domain("wrong");
    product("wrong", "source", "draft", "0.1.0", "").statusCode(201);

    product(
            "wrong",
            "reader",
            "draft",
            "0.1.0",
            """
            "manager": "nobody", "sunset": "2030-01-01",
            "links": [],
            "inputPorts": [
              {"name": "a", "product": "product:wrong/nothing"},
              {"name": "a", "product": "product:wrong/source", "version": "9.9.9"},
              {"name": "b", "datasets": ["dataset:no:where"]},
              {"name": "c", "version": "1.0.0"},
              {"name": "d", "product": "product:wrong/reader"}]
            """)
        .statusCode(400)
        .body(
            "violations.field",
            contains(
                "manager",
                "inputPorts[1].name",
                "inputPorts[0].product",
                "inputPorts[2].datasets[0]",
                "inputPorts[4].product",
                "inputPorts[1].version",
                "inputPorts[3].version",
                "sunset"));
    product(
            "wrong",
            "links",
            "draft",
            "0.1.0",
            "\"links\": [{\"title\": \"x\", \"url\": \"javascript:x\"}]")
        .statusCode(400)
        .body("violations.field", contains("links[0].url"));
  }

  private static String reads(String version) {
    return "\"inputPorts\": [{\"name\": \"in\", \"product\": \"product:ending/source\", \"version\": \"%s\"}]"
        .formatted(version);
  }

  private static ValidatableResponse product(
      String domain, String name, String lifecycle, String version, String more) {
    return put(
        "/products/%s/%s".formatted(domain, name),
        "{\"title\": \"A product\", \"owner\": \"%s\", \"lifecycle\": \"%s\", \"version\": \"%s\"%s}"
            .formatted(domain, lifecycle, version, more.isBlank() ? "" : ", " + more));
  }
}
