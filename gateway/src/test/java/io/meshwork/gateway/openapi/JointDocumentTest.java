package io.meshwork.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.meshwork.gateway.GatewayTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
class JointDocumentTest {

  private static final String ADDRESS = "/api/v1/openapi";

  private final YAMLMapper yaml = new YAMLMapper();

  @Test
  void itHasEveryOperationOfAllServices() throws IOException {
    JsonNode whole = new ObjectMapper().readTree(given().get(ADDRESS).asByteArray());

    for (String module :
        List.of("catalog-service", "lineage-service", "quality-service", "gateway")) {
      Path file =
          Path.of(System.getProperty("meshwork.root", "..")).resolve(module + "/openapi.yaml");
      yaml.readTree(file.toFile())
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          operation ->
                              assertThat(
                                      whole
                                          .path("paths")
                                          .path(path.getKey())
                                          .path(operation.getKey())
                                          .path("operationId"))
                                  .isEqualTo(operation.getValue().path("operationId"))));
    }
    assertThat(whole.path("openapi").asText()).startsWith("3.1");
    assertThat(whole.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(whole.at("/components/securitySchemes/apiKey/name").asText()).isEqualTo("x-api-key");
  }

  @Test
  void whatItRefersToIsInIt() throws IOException {
    JsonNode whole = new ObjectMapper().readTree(given().get(ADDRESS).asByteArray());

    assertThat(whole.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(whole.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void whatHasTheSameNameInTwoServicesAndIsNotTheSameKeepsItsMeaning() throws IOException {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("catalog", part("string", "/things"));
    parts.put("lineage", part("integer", "/runs"));

    JsonNode whole = JointDocument.join(parts);

    assertThat(whole.at("/components/schemas/CatalogRun/type").asText()).isEqualTo("string");
    assertThat(whole.at("/components/schemas/LineageRun/type").asText()).isEqualTo("integer");
    assertThat(whole.at("/components/schemas/LineagePage/items/$ref").asText())
        .isEqualTo("#/components/schemas/LineageRun");
    assertThat(whole.at("/components/schemas/Problem").isMissingNode()).isFalse();
    assertThat(whole.at("/paths/~1runs/get/schema/$ref").asText())
        .isEqualTo("#/components/schemas/LineagePage");
  }

  @Test
  void itComesAsYamlForWhoPrefersThat() throws IOException {
    JsonNode json = new ObjectMapper().readTree(given().get(ADDRESS).asByteArray());

    byte[] accepted =
        given()
            .accept("application/yaml")
            .get(ADDRESS)
            .then()
            .contentType(startsWith("application/yaml"))
            .extract()
            .asByteArray();
    byte[] asked = given().get(ADDRESS + "?format=yaml").asByteArray();

    assertThat(yaml.readTree(accepted)).isEqualTo(json);
    assertThat(asked).isEqualTo(accepted);
    given().get(ADDRESS + "?format=xml").then().statusCode(400);
  }

  private JsonNode part(String type, String path) throws IOException {
    return yaml.readTree(
        """
        paths:
          %s:
            get: {schema: {$ref: '#/components/schemas/Page'}}
        components:
          schemas:
            Run: {type: %s}
            Page: {items: {$ref: '#/components/schemas/Run'}}
            Problem: {type: object}
        """
            .formatted(path, type));
  }
}
