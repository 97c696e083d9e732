package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code catalog.json} says the warehouse really has.
 *
 * @param relations by the id of their node
 */
record Warehouse(Map<String, Relation> relations) {

  static final Warehouse UNKNOWN = new Warehouse(Map.of());

  /** A table or view, with its columns in their order. */
  record Relation(String comment, List<Column> columns) {}

  record Column(String name, String type, String comment, int index) {}

  static Warehouse read(Artifact artifact) {
    var relations = new HashMap<String, Relation>();
    Artifact.Entry reader =
        (id, entry) ->
            relations.put(
                id,
                new Relation(
                    DbtNode.text(entry.path("metadata"), "comment"),
                    columns(entry.path("columns"))));
    artifact.read(Map.of("nodes", reader, "sources", reader));
    return new Warehouse(relations);
  }

  private static List<Column> columns(JsonNode columns) {
    var read = new ArrayList<Column>();
    columns
        .properties()
        .forEach(
            column ->
                read.add(
                    new Column(
                        column.getKey(),
                        DbtNode.text(column.getValue(), "type"),
                        DbtNode.text(column.getValue(), "comment"),
                        column.getValue().path("index").asInt())));
    read.sort(Comparator.comparingInt(Column::index));
    return List.copyOf(read);
  }
}
