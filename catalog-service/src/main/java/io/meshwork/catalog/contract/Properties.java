package io.meshwork.catalog.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of an ODCS object with given columns. What a contract says of a column beyond its
 * type, such as its quality or classification, stays.
 */
final class Properties {

  private Properties() {}

  /** A column with those nested in it, by name. */
  private record Branch(ColumnDraft column, Map<String, Branch> nested) {}

  /**
   * The properties.
   *
   * @param existing those that the contract has; missing if it has none
   */
  static ArrayNode of(List<ColumnDraft> columns, JsonNode existing) {
    var roots = new LinkedHashMap<String, Branch>();
    var byPath = new LinkedHashMap<String, Branch>();
    for (ColumnDraft column : columns) {
      var branch = new Branch(column, new LinkedHashMap<>());
      int dot = column.name().lastIndexOf('.');
      Branch parent = dot < 0 ? null : byPath.get(column.name().substring(0, dot));
      if (parent == null) {
        roots.put(column.name(), branch);
      } else {
        parent.nested().put(column.name().substring(dot + 1), branch);
      }
      byPath.put(column.name(), branch);
    }
    return properties(roots, existing);
  }

  private static ArrayNode properties(Map<String, Branch> branches, JsonNode existing) {
    ArrayNode properties = JsonNodeFactory.instance.arrayNode();
    branches.forEach(
        (name, branch) -> {
          ObjectNode property = property(name, existing);
          describe(property, branch.column());
          nest(property, branch);
          properties.add(property);
        });
    return properties;
  }

  private static ObjectNode property(String name, JsonNode existing) {
    for (JsonNode one : existing) {
      if (name.equals(one.path("physicalName").asText(one.path("name").asText()))) {
        return one.deepCopy();
      }
    }
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  private static void describe(ObjectNode property, ColumnDraft column) {
    String logical = LogicalType.of(column.type());
    boolean isSaid =
        property.has("physicalType")
            ? property.path("physicalType").asText().equals(column.type())
            : !logical.isEmpty() && property.path("logicalType").asText().equals(logical);
    if (!isSaid) {
      property.put("physicalType", column.type());
      property.remove(List.of("logicalType", "logicalTypeOptions"));
      if (!logical.isEmpty()) {
        property.put("logicalType", logical);
      }
    }
    if (column.nullable() != null && property.path("required").asBoolean() == column.nullable()) {
      property.put("required", !column.nullable());
    }
    if (!column.description().isBlank() && property.path("description").asText("").isBlank()) {
      property.put("description", column.description());
    }
  }

  private static void nest(ObjectNode property, Branch branch) {
    boolean isList = property.path("logicalType").asText().equals(LogicalType.ARRAY);
    JsonNode before =
        isList ? property.path("items").path("properties") : property.path("properties");
    property.remove(isList ? "properties" : "items");
    if (branch.nested().isEmpty()) {
      property.remove("properties");
      return;
    }
    ArrayNode nested = properties(branch.nested(), before);
    if (isList) {
      property.withObject("/items").put("logicalType", "object").set("properties", nested);
    } else {
      property.set("properties", nested);
    }
  }
}
