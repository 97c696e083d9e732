package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/**
 * The shape of those facets that are understood, from the specification's {@code spec/facets}. All
 * others are kept as they came.
 */
final class FacetRules {

  private FacetRules() {}

  static void run(String name, JsonNode facet, BiConsumer<String, String> fault) {
    switch (name) {
      case "parent" -> parent(facet, fault);
      case "errorMessage" -> requireText(facet, "message", "message", fault);
      default -> {}
    }
  }

  static void job(String name, JsonNode facet, BiConsumer<String, String> fault) {
    switch (name) {
      case "ownership" -> each(facet, "owners", "name", fault);
      case "documentation" -> requireText(facet, "description", "description", fault);
      case "sql" -> requireText(facet, "query", "query", fault);
      default -> {}
    }
  }

  static void dataset(String name, JsonNode facet, BiConsumer<String, String> fault) {
    switch (name) {
      case "schema" -> fields(facet.path("fields"), "fields", fault);
      case "columnLineage" -> columnLineage(facet.path("fields"), fault);
      case "ownership" -> each(facet, "owners", "name", fault);
      case "documentation" -> requireText(facet, "description", "description", fault);
      case "symlinks" -> {
        each(facet, "identifiers", "namespace", fault);
        each(facet, "identifiers", "name", fault);
      }
      default -> {}
    }
  }

  static void input(String name, JsonNode facet, BiConsumer<String, String> fault) {
    if (name.equals("dataQualityMetrics")
        && !facet.path("columnMetrics").isObject()
        && !facet.path("rowCount").isIntegralNumber()) {
      fault.accept("columnMetrics", "must be there, or else rowCount");
    }
  }

  static void output(String name, JsonNode facet, BiConsumer<String, String> fault) {
    if (name.equals("outputStatistics")) {
      for (String count : new String[] {"rowCount", "size", "fileCount"}) {
        JsonNode value = facet.path(count);
        if (!value.isMissingNode() && !value.isNull() && !value.isIntegralNumber()) {
          fault.accept(count, "must be a whole number");
        }
      }
    }
  }

  private static void parent(JsonNode facet, BiConsumer<String, String> fault) {
    requireText(facet.path("run"), "runId", "run.runId", fault);
    requireText(facet.path("job"), "namespace", "job.namespace", fault);
    requireText(facet.path("job"), "name", "job.name", fault);
  }

  private static void fields(JsonNode fields, String path, BiConsumer<String, String> fault) {
    for (int i = 0; i < fields.size(); i++) {
      String at = path + "[" + i + "]";
      requireText(fields.path(i), "name", at + ".name", fault);
      fields(fields.path(i).path("fields"), at + ".fields", fault);
    }
  }

  private static void columnLineage(JsonNode fields, BiConsumer<String, String> fault) {
    fields
        .fieldNames()
        .forEachRemaining(
            column -> {
              for (String key : new String[] {"namespace", "name", "field"}) {
                each(
                    fields.path(column),
                    "inputFields",
                    key,
                    (path, message) -> fault.accept("fields." + column + "." + path, message));
              }
            });
  }

  private static void each(
      JsonNode facet, String list, String key, BiConsumer<String, String> fault) {
    JsonNode items = facet.path(list);
    for (int i = 0; i < items.size(); i++) {
      requireText(items.path(i), key, list + "[" + i + "]." + key, fault);
    }
  }

  private static void requireText(
      JsonNode node, String key, String path, BiConsumer<String, String> fault) {
    if (!node.path(key).isTextual()) {
      fault.accept(path, "must be text");
    }
  }
}
