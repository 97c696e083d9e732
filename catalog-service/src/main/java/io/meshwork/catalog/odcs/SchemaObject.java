package io.meshwork.catalog.odcs;

import static io.meshwork.catalog.odcs.DataContract.items;
import static io.meshwork.catalog.odcs.DataContract.text;
import static io.meshwork.catalog.odcs.DataContract.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table, topic or file of a contract.
 *
 * @param physicalName its name on its platform; its name if nobody says
 * @param columns in the contract's order, nested ones after the one that they are in
 * @param rules of the object and of its columns
 */
public record SchemaObject(
    String name,
    String physicalName,
    String physicalType,
    String title,
    String description,
    List<String> tags,
    List<Column> columns,
    List<QualityRule> rules) {

  /**
   * A column.
   *
   * @param path the names of those it is nested in and its own, joined by {@code .}; what a list
   *     holds is nested in it
   * @param type on its platform, or else the logical type
   * @param primaryKeyPosition from 1; 0 if it is not of the primary key
   */
  public record Column(
      String path,
      String type,
      String description,
      boolean required,
      boolean unique,
      int primaryKeyPosition,
      String classification,
      List<String> tags,
      boolean criticalDataElement) {}

  static SchemaObject of(JsonNode object) {
    var columns = new ArrayList<Column>();
    var rules = new ArrayList<>(QualityRule.of(object, ""));
    addColumns(object, "", columns, rules);
    String physicalName = text(object, "physicalName");
    return new SchemaObject(
        text(object, "name"),
        physicalName.isEmpty() ? text(object, "name") : physicalName,
        text(object, "physicalType"),
        text(object, "businessName"),
        text(object, "description"),
        texts(object.path("tags")),
        List.copyOf(columns),
        List.copyOf(rules));
  }

  private static void addColumns(
      JsonNode parent, String prefix, List<Column> columns, List<QualityRule> rules) {
    for (JsonNode property : items(parent.path("properties"))) {
      String physicalName = text(property, "physicalName");
      String path = prefix + (physicalName.isEmpty() ? text(property, "name") : physicalName);
      columns.add(column(property, path, columns));
      rules.addAll(QualityRule.of(property, path));
      addColumns(property, path + ".", columns, rules);
      addColumns(property.path("items"), path + ".", columns, rules);
    }
  }

  private static Column column(JsonNode property, String path, List<Column> before) {
    String physicalType = text(property, "physicalType");
    boolean isKey = property.path("primaryKey").asBoolean();
    int position = property.path("primaryKeyPosition").asInt();
    int next = 1 + (int) before.stream().filter(one -> one.primaryKeyPosition() > 0).count();
    return new Column(
        path,
        physicalType.isEmpty() ? text(property, "logicalType") : physicalType,
        text(property, "description"),
        property.path("required").asBoolean(),
        property.path("unique").asBoolean(),
        isKey ? (position > 0 ? position : next) : 0,
        text(property, "classification"),
        texts(property.path("tags")),
        property.path("criticalDataElement").asBoolean());
  }
}
