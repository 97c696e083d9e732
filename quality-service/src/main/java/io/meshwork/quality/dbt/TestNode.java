package io.meshwork.quality.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.report.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a test of data tests.
 *
 * @param kind such as {@code not_null}, with its package where that is not dbt's; empty for a query
 *     of one's own
 * @param tested id of the node that it tests; empty if nothing tells
 * @param column empty for a test of the whole
 * @param expectation in words
 */
record TestNode(String kind, String tested, String column, String expectation) {

  private static final Set<String> ASIDE = Set.of("model", "column_name");

  static TestNode of(JsonNode node, List<String> parents) {
    JsonNode test = node.path("test_metadata");
    JsonNode kwargs = test.path("kwargs");
    String namespace = ManifestNode.text(test, "namespace");
    String name = ManifestNode.text(test, "name");
    String kind = namespace.isEmpty() ? name : namespace + "." + name;
    String column =
        ManifestNode.text(kwargs, "column_name").isEmpty()
            ? ManifestNode.text(node, "column_name")
            : ManifestNode.text(kwargs, "column_name");
    String plain = column.replaceAll("^[\"`\\[]|[\"`\\]]$", "");
    return new TestNode(
        kind, tested(node, kwargs, parents), plain, expectation(node, kind, plain, kwargs));
  }

  Dimension dimension() {
    return Dimensions.of(kind);
  }

  /** Before manifest v9 only the test's own arguments tell which of its parents is tested. */
  private static String tested(JsonNode node, JsonNode kwargs, List<String> parents) {
    String attached = ManifestNode.text(node, "attached_node");
    if (!attached.isEmpty()) {
      return attached;
    }
    String model = ManifestNode.text(kwargs, "model");
    String last = parents.isEmpty() ? "" : parents.getLast();
    return parents.reversed().stream()
        .filter(
            parent ->
                model.contains("'%s'".formatted(parent.substring(parent.lastIndexOf('.') + 1))))
        .findFirst()
        .orElse(last);
  }

  private static String expectation(JsonNode node, String kind, String column, JsonNode kwargs) {
    JsonNode config = node.path("config");
    String severity = ManifestNode.text(config, "severity").toLowerCase(Locale.ROOT);
    String where = ManifestNode.text(config, "where");
    String description = ManifestNode.text(node, "description");
    return words(kind, column, kwargs, description)
        + (where.isEmpty() ? "" : ", where " + where)
        + (severity.equals("warn") ? " (or else it warns)" : "")
        + limit(config, "warn_if", "warns")
        + limit(config, "error_if", "fails");
  }

  private static String words(String kind, String column, JsonNode kwargs, String description) {
    return switch (kind) {
      case "not_null" -> "values of %s are not null".formatted(column);
      case "unique" -> "values of %s are unique".formatted(column);
      case "accepted_values" ->
          "values of %s are in {%s}".formatted(column, list(kwargs.path("values")));
      case "relationships" ->
          "values of %s are in %s of %s"
              .formatted(
                  column, ManifestNode.text(kwargs, "field"), ManifestNode.text(kwargs, "to"));
      case "" -> description.isBlank() ? "the query finds no rows" : description.strip();
      default ->
          "%s%s%s"
              .formatted(
                  kind.replace('_', ' '),
                  column.isEmpty() ? "" : " of " + column,
                  arguments(kwargs));
    };
  }

  private static String arguments(JsonNode kwargs) {
    var arguments = new ArrayList<String>();
    kwargs
        .properties()
        .forEach(
            argument -> {
              if (!ASIDE.contains(argument.getKey()) && !argument.getValue().isNull()) {
                arguments.add(
                    "%s %s"
                        .formatted(
                            argument.getKey().replace('_', ' '),
                            argument.getValue().isValueNode()
                                ? argument.getValue().asText()
                                : argument.getValue().toString()));
              }
            });
    return arguments.isEmpty() ? "" : " (" + String.join(", ", arguments) + ")";
  }

  private static String list(JsonNode values) {
    var texts = new ArrayList<String>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(", ", texts);
  }

  /** What dbt assumes where nobody says anything needs no words. */
  private static String limit(JsonNode config, String key, String verb) {
    String condition = ManifestNode.text(config, key);
    return condition.isEmpty() || condition.equals("!= 0")
        ? ""
        : "; %s if the number of failing rows is %s".formatted(verb, condition);
  }
}
