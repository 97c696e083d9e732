package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Sorts keys, whose order means nothing in JSON. */
final class JsonNormalization {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonNormalization() {}

  static JsonNode of(JsonNode value) {
    if (value.isArray()) {
      ArrayNode elements = NODES.arrayNode();
      value.forEach(element -> elements.add(of(element)));
      return elements;
    } else if (!value.isObject()) {
      return value;
    }
    ObjectNode sorted = NODES.objectNode();
    value.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(property -> sorted.set(property.getKey(), of(property.getValue())));
    return sorted;
  }
}
