package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Says in draft-07 what a schema of 2019-09 or 2020-12 says. */
final class Modern {

  /** Keywords beside which what is unevaluated is not simply what is additional. */
  private static final List<String> APPLICATORS =
      List.of("$ref", "allOf", "anyOf", "oneOf", "if", "dependencies");

  private static final Set<String> UNEVALUATED =
      Set.of("unevaluatedProperties", "unevaluatedItems");

  private Modern() {}

  static ObjectNode toDraft07(ObjectNode schema) {
    JsonNode tuple = schema.remove("prefixItems");
    if (tuple != null) {
      JsonNode others = schema.remove("items");
      schema.set("items", tuple);
      if (others != null) {
        schema.set("additionalItems", others);
      }
    }
    dependencies(schema, "dependentRequired");
    dependencies(schema, "dependentSchemas");
    JsonNode unevaluated = schema.get("unevaluatedProperties");
    if (unevaluated != null
        && !schema.has("additionalProperties")
        && APPLICATORS.stream().noneMatch(schema::has)) {
      schema.set("additionalProperties", unevaluated);
    }
    schema.remove(UNEVALUATED);
    return schema;
  }

  private static void dependencies(ObjectNode schema, String keyword) {
    if (schema.remove(keyword) instanceof ObjectNode dependent) {
      ObjectNode dependencies =
          schema.get("dependencies") instanceof ObjectNode already
              ? already
              : schema.putObject("dependencies");
      dependent.properties().forEach(entry -> dependencies.set(entry.getKey(), entry.getValue()));
    }
  }
}
