package io.meshwork.catalog.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Reads Avro schemas (Apache Avro 1.12, specification). Names of other subjects stay names. */
final class AvroSchema {

  private final SchemaColumns columns;

  /** Records by full and by short name, as far as they were read. */
  private final Map<String, JsonNode> records = new HashMap<>();

  private final Deque<JsonNode> open = new ArrayDeque<>();

  AvroSchema(SchemaColumns columns) {
    this.columns = columns;
  }

  void add(String path, JsonNode schema) {
    boolean isWholeRecord = path.isEmpty() && type(schema).equals("record");
    if (isWholeRecord) {
      addFields(path, schema);
    } else {
      addColumn(path.isEmpty() ? "value" : path, "", schema);
    }
  }

  private void addColumn(String path, String doc, JsonNode schema) {
    JsonNode plain = withoutNull(schema);
    columns.add(path, type(plain), doc, isNullable(schema));
    JsonNode element = element(plain);
    JsonNode record = element.isTextual() ? records.get(element.textValue()) : element;
    if (record != null && type(record).equals("record")) {
      addFields(path, record);
    }
  }

  private void addFields(String path, JsonNode schema) {
    String name = schema.path("name").asText();
    records.put(name, schema);
    records.put(schema.path("namespace").asText() + "." + name, schema);
    if (open.contains(schema) || open.size() >= SchemaColumns.MAX_DEPTH) {
      return;
    }
    open.push(schema);
    for (JsonNode field : schema.path("fields")) {
      addColumn(
          SchemaColumns.join(path, field.path("name").asText()),
          field.path("doc").asText(""),
          field.path("type"));
    }
    open.pop();
  }

  /** What an array or map is of, through all its levels; anything else is of itself. */
  private static JsonNode element(JsonNode schema) {
    JsonNode element = withoutNull(schema);
    return switch (type(element)) {
      case "array" -> element(element.path("items"));
      case "map" -> element(element.path("values"));
      default -> element.path("type").isContainerNode() ? element(element.path("type")) : element;
    };
  }

  private static String type(JsonNode schema) {
    if (schema.isArray()) {
      return "union";
    } else if (schema.path("type").isContainerNode()) {
      return type(schema.path("type"));
    }
    String logical = schema.path("logicalType").asText("");
    return switch (logical) {
      case "" -> schema.isTextual() ? schema.textValue() : schema.path("type").asText();
      case "decimal" ->
          "decimal(%d,%d)"
              .formatted(schema.path("precision").asInt(), schema.path("scale").asInt());
      default -> logical;
    };
  }

  private static boolean isNullable(JsonNode schema) {
    for (JsonNode branch : schema) {
      if (schema.isArray() && branch.asText().equals("null")) {
        return true;
      }
    }
    return schema.asText().equals("null");
  }

  /** A union of one type and null is that type; any other stays a union. */
  private static JsonNode withoutNull(JsonNode schema) {
    if (!schema.isArray()) {
      return schema;
    }
    JsonNode only = null;
    for (JsonNode branch : schema) {
      if (!branch.asText().equals("null")) {
        if (only != null) {
          return schema;
        }
        only = branch;
      }
    }
    return only == null ? schema : only;
  }
}
