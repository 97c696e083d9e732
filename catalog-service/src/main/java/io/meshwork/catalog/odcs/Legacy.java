package io.meshwork.catalog.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Contracts of version 2.2 in the words of version 3, by the moves that the standard's CHANGELOG
 * lists for 3.0.0. What has no new word keeps its own.
 */
final class Legacy {

  private static final Map<String, String> CONTRACT =
      Map.of(
          "uuid", "id",
          "datasetDomain", "domain",
          "quantumName", "dataProduct",
          "datasetName", "name",
          "dataset", "schema",
          "stakeholders", "team",
          "slaDefaultColumn", "slaDefaultElement");
  private static final Map<String, String> TABLE =
      Map.of(
          "table", "name",
          "columns", "properties",
          "dataGranularity", "dataGranularityDescription");
  private static final Map<String, String> COLUMN =
      Map.of(
          "column", "name",
          "isPrimaryKey", "primaryKey",
          "isUnique", "unique",
          "partitionStatus", "partitioned",
          "encryptedColumnName", "encryptedName",
          "transformSourceTables", "transformSourceObjects",
          "sampleValues", "examples",
          "criticalDataElementStatus", "criticalDataElement");
  private static final Map<String, String> RULE =
      Map.of("toolName", "engine", "scheduleCronExpression", "schedule", "code", "name");
  private static final Map<String, String> SLA = Map.of("column", "element");

  private Legacy() {}

  static ObjectNode toCurrent(JsonNode contract) {
    ObjectNode current = renamed(contract, CONTRACT);
    each(current, "schema", Legacy::table);
    each(current, "slaProperties", sla -> renamed(sla, SLA));
    server(current);
    return current;
  }

  private static ObjectNode table(JsonNode table) {
    ObjectNode current = renamed(table, TABLE);
    each(current, "properties", Legacy::column);
    each(current, "quality", Legacy::rule);
    return current;
  }

  private static ObjectNode column(JsonNode column) {
    ObjectNode current = renamed(column, COLUMN);
    JsonNode nullable = current.remove("isNullable");
    if (nullable != null) {
      current.put("required", !nullable.asBoolean());
    }
    return current;
  }

  /** Every rule was one of a tool. */
  private static ObjectNode rule(JsonNode rule) {
    ObjectNode current = renamed(rule, RULE);
    current.put("type", "custom");
    JsonNode template = current.remove("templateName");
    if (template != null) {
      current.set("implementation", template);
    }
    return current;
  }

  /** The one place that version 2 could name becomes the only server. */
  private static void server(ObjectNode contract) {
    JsonNode type = contract.path("sourcePlatform");
    if (!contract.path("server").isTextual() || !type.isTextual()) {
      return;
    }
    ObjectNode server =
        JsonNodeFactory.instance
            .objectNode()
            .put("server", contract.path("server").asText())
            .put("type", type.asText());
    for (String key : Set.of("project", "database")) {
      if (contract.has(key)) {
        server.set(key, contract.get(key));
      }
    }
    contract.putArray("servers").add(server);
  }

  private static ObjectNode renamed(JsonNode object, Map<String, String> words) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            entry ->
                renamed.set(
                    words.getOrDefault(entry.getKey(), entry.getKey()),
                    entry.getValue().deepCopy()));
    return renamed;
  }

  private interface Move {
    ObjectNode of(JsonNode item);
  }

  private static void each(ObjectNode object, String list, Move move) {
    if (object.path(list).isArray()) {
      ArrayNode moved = JsonNodeFactory.instance.arrayNode();
      object.get(list).forEach(item -> moved.add(move.of(item)));
      object.set(list, moved);
    }
  }
}
