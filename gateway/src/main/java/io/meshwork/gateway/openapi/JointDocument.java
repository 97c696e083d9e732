package io.meshwork.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The documents of all services as one. They come with the gateway's release, so the document tells
 * what this release of the mesh can do, whichever service is down or not yet upgraded.
 */
@Singleton
class JointDocument {

  private static final List<String> SERVICES = List.of("gateway", "catalog", "lineage", "quality");

  private static final String HEAD =
      """
      openapi: 3.1.0
      info:
        title: Meshwork
        version: "1"
        description: All that the mesh can be asked and told, at its one door
      servers:
      - url: /
      security:
      - bearer: []
      - apiKey: []
      paths: {}
      components:
        securitySchemes:
          bearer:
            type: http
            scheme: bearer
            description: An API key
          apiKey:
            type: apiKey
            in: header
            name: x-api-key
            description: The same API key
      """;

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.SPLIT_LINES));

  private final String json;
  private final String yaml;

  JointDocument() {
    try {
      var parts = new LinkedHashMap<String, JsonNode>();
      for (String service : SERVICES) {
        parts.put(service, read(service));
      }
      JsonNode whole = join(parts);
      json = new ObjectMapper().writeValueAsString(whole);
      yaml = YAML.writeValueAsString(whole);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String json() {
    return json;
  }

  String yaml() {
    return yaml;
  }

  /** The joint document of {@code parts}, which are changed on the way. */
  static JsonNode join(Map<String, JsonNode> parts) throws IOException {
    var names = new ComponentNames(parts);
    JsonNode whole = YAML.readTree(HEAD);
    parts.forEach(
        (service, part) -> {
          names.rename(service, part);
          part.path("paths")
              .properties()
              .forEach(path -> addPath(whole, path.getKey(), path.getValue()));
          part.path("components")
              .properties()
              .forEach(
                  section ->
                      addComponents(whole, names, service, section.getKey(), section.getValue()));
        });
    return whole;
  }

  private static JsonNode read(String service) throws IOException {
    String path = "openapi/%s/openapi.yaml".formatted(service);
    ClassLoader resources = Thread.currentThread().getContextClassLoader();
    try (InputStream file = Objects.requireNonNull(resources.getResourceAsStream(path), path)) {
      return YAML.readTree(file);
    }
  }

  /** Services may share an address, but not what is done there. */
  private static void addPath(JsonNode whole, String path, JsonNode operations) {
    ObjectNode known = ((ObjectNode) whole.path("paths")).withObjectProperty(path);
    operations
        .properties()
        .forEach(
            operation -> {
              if (known.replace(operation.getKey(), operation.getValue()) != null) {
                throw new IllegalStateException(
                    "Two services have %s %s".formatted(operation.getKey(), path));
              }
            });
  }

  private static void addComponents(
      JsonNode whole, ComponentNames names, String service, String section, JsonNode components) {
    if (!section.equals("securitySchemes")) {
      ObjectNode known = ((ObjectNode) whole.path("components")).withObjectProperty(section);
      components
          .properties()
          .forEach(
              component ->
                  known.set(
                      names.name(service, section, component.getKey()), component.getValue()));
    }
  }
}
