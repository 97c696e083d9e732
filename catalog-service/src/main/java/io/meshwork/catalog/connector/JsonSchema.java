package io.meshwork.catalog.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads JSON Schemas, of whichever draft: their properties, and references within a schema. */
final class JsonSchema {

  private final SchemaColumns columns;
  private final JsonNode root;

  JsonSchema(SchemaColumns columns, JsonNode root) {
    this.columns = columns;
    this.root = root;
  }

  void add(String path) {
    JsonNode schema = resolve(root, 0);
    if (!path.isEmpty() || !schema.path("properties").isObject()) {
      columns.add(path.isEmpty() ? "value" : path, type(schema), "", null);
    }
    addProperties(path, schema, 0);
  }

  private void addProperties(String path, JsonNode schema, int depth) {
    if (depth >= SchemaColumns.MAX_DEPTH) {
      return;
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode described = resolve(property.getValue(), 0);
              String name = SchemaColumns.join(path, property.getKey());
              columns.add(
                  name,
                  type(described),
                  described.path("description").asText(""),
                  !required.contains(property.getKey()) || types(described).contains("null"));
              addProperties(name, element(described), depth + 1);
            });
  }

  private JsonNode element(JsonNode schema) {
    JsonNode items = schema.path("items");
    return items.isObject() ? resolve(items, 0) : schema;
  }

  private JsonNode resolve(JsonNode schema, int depth) {
    String reference = schema.path("$ref").asText("");
    return reference.startsWith("#/") && depth < SchemaColumns.MAX_DEPTH
        ? resolve(root.at(reference.substring(1)), depth + 1)
        : schema;
  }

  private static String type(JsonNode schema) {
    String format = schema.path("format").asText("");
    return switch (format) {
      case "date-time" -> "timestamp";
      case "date", "time", "uuid" -> format;
      default ->
          types(schema).stream()
              .filter(one -> !one.equals("null"))
              .collect(Collectors.joining("|"));
    };
  }

  private static Set<String> types(JsonNode schema) {
    var types = new TreeSet<String>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.forEach(one -> types.add(one.asText()));
    return types;
  }
}
