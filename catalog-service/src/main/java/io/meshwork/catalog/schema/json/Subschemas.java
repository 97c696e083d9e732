package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tells which values in a schema are schemas themselves, in any draft. */
final class Subschemas {

  /** Keywords whose value is a schema, or an array of schemas. */
  private static final Set<String> SCHEMAS =
      Set.of(
          "additionalItems",
          "additionalProperties",
          "allOf",
          "anyOf",
          "contains",
          "else",
          "if",
          "items",
          "not",
          "oneOf",
          "prefixItems",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  /** Keywords whose value is an object of schemas. */
  private static final Set<String> MAPS =
      Set.of(
          "$defs",
          "definitions",
          "dependencies",
          "dependentSchemas",
          "patternProperties",
          "properties");

  private Subschemas() {}

  /** Those directly in a schema, by JSON pointer. */
  static Map<String, JsonNode> of(JsonNode schema) {
    var found = new LinkedHashMap<String, JsonNode>();
    if (schema.isObject()) {
      schema
          .properties()
          .forEach(
              keyword -> {
                String pointer = "/" + keyword.getKey();
                if (SCHEMAS.contains(keyword.getKey())) {
                  add(pointer, keyword.getValue(), found);
                } else if (MAPS.contains(keyword.getKey())) {
                  keyword
                      .getValue()
                      .properties()
                      .forEach(
                          entry ->
                              add(
                                  pointer + "/" + escaped(entry.getKey()),
                                  entry.getValue(),
                                  found));
                }
              });
    }
    return found;
  }

  static boolean areIn(String keyword) {
    return SCHEMAS.contains(keyword) || MAPS.contains(keyword);
  }

  static boolean areMappedIn(String keyword) {
    return MAPS.contains(keyword);
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static void add(String pointer, JsonNode value, Map<String, JsonNode> found) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(pointer + "/" + i, value.get(i), found);
      }
    } else if (value.isObject() || value.isBoolean()) {
      found.put(pointer, value);
    }
  }
}
