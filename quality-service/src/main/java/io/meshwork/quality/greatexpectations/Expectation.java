package io.meshwork.quality.greatexpectations;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.quality.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was expected.
 *
 * @param type such as {@code expect_column_values_to_be_in_set}; {@code expectation_type} until 1.0
 * @param columns none for a table's
 * @param arguments those that say what is expected: not where, and not how to report it
 */
record Expectation(String type, List<String> columns, Map<String, JsonNode> arguments) {

  private static final Set<String> COLUMNS = Set.of("column", "column_A", "column_B");
  private static final Set<String> ASIDE =
      Set.of(
          "batch_id",
          "result_format",
          "include_config",
          "catch_exceptions",
          "meta",
          "severity",
          "notes",
          "description");

  static Expectation of(Place config) {
    Place type = config.at("type").isThere() ? config.at("type") : config.at("expectation_type");
    Place kwargs = config.at("kwargs");
    if (kwargs.isThere() && !kwargs.node().isObject()) {
      throw kwargs.fault("must be an object");
    }
    var arguments = new TreeMap<String, JsonNode>();
    kwargs
        .node()
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              boolean isSaid = !value.isNull() && !(value.isBoolean() && !value.booleanValue());
              if (isSaid && !ASIDE.contains(entry.getKey()) && !COLUMNS.contains(entry.getKey())) {
                arguments.put(entry.getKey(), value);
              }
            });
    String name = type.isThere() ? type.requireText() : config.at("type").requireText();
    List<String> columns = columns(name, kwargs);
    if (columns.size() > 1) {
      arguments.remove("column_list");
    }
    return new Expectation(name, columns, arguments);
  }

  /** The same for the same expectation, whatever the version and the order of its arguments. */
  String canonical() {
    return arguments.toString();
  }

  private static List<String> columns(String type, Place kwargs) {
    var columns = new ArrayList<String>();
    for (String key : List.of("column", "column_A", "column_B")) {
      if (kwargs.at(key).isThere()) {
        columns.add(kwargs.at(key).node().asText());
      }
    }
    // Of a table it lists the columns that it should have.
    if (!type.startsWith("expect_table_")) {
      kwargs.at("column_list").node().forEach(column -> columns.add(column.asText()));
    }
    return columns;
  }
}
