package io.meshwork.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The examples of an OpenAPI 3.1 document, whose schemas are JSON Schemas (2020-12). */
final class Examples {

  private static final Set<String> STATUSES = Set.of("200", "201", "202");

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  Examples(JsonNode document) {
    this.document = document;
  }

  /** What an operation lacks, and which of its examples are wrong. */
  List<String> faults(JsonNode operation) {
    var faults = new ArrayList<String>();
    check("request", operation.at("/requestBody/content"), faults);
    operation.path("responses").properties().stream()
        .filter(response -> STATUSES.contains(response.getKey()))
        .forEach(response -> check(response.getKey(), response.getValue().path("content"), faults));
    return faults;
  }

  private void check(String what, JsonNode content, List<String> faults) {
    content.properties().stream()
        .filter(mediaType -> mediaType.getKey().matches("application/(.+\\+)?json"))
        .forEach(
            mediaType -> {
              List<JsonNode> values = values(mediaType.getValue()).toList();
              if (values.isEmpty()) {
                faults.add("%s as %s has no example".formatted(what, mediaType.getKey()));
              }
              for (JsonNode value : values) {
                schemas
                    .getSchema(schema(mediaType.getValue().path("schema")))
                    .validate(value)
                    .forEach(fault -> faults.add("%s: %s".formatted(what, fault.getMessage())));
              }
            });
  }

  private Stream<JsonNode> values(JsonNode mediaType) {
    return mediaType
        .path("examples")
        .valueStream()
        .map(
            example ->
                example.has("$ref")
                    ? document.at(example.get("$ref").asText().substring(1)).path("value")
                    : example.path("value"));
  }

  /** A schema of the document, with those it refers to. */
  private JsonNode schema(JsonNode schema) {
    ObjectNode whole =
        schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
    whole.set("components", document.path("components"));
    return whole;
  }
}
