package io.meshwork.quality.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of one node, as far as results need it.
 *
 * @param relation database, schema and identifier, as OpenLineage names a dataset; database is left
 *     out where the warehouse has none
 * @param parents ids of what it depends on
 * @param test what it tests; null if it is no test of data
 */
record ManifestNode(
    String id,
    String type,
    String name,
    String relation,
    boolean isEphemeral,
    List<String> parents,
    @Nullable TestNode test,
    String loadedAt) {

  static ManifestNode of(String id, JsonNode node) {
    String type = node.path("resource_type").asText(id.replaceFirst("\\..*", ""));
    List<String> parents = parents(node);
    return new ManifestNode(
        id,
        type,
        text(node, "name"),
        relation(node, type.equals("source") ? "identifier" : "alias"),
        text(node.path("config"), "materialized").equals("ephemeral"),
        parents,
        type.equals("test") ? TestNode.of(node, parents) : null,
        text(node, "loaded_at_field"));
  }

  /** Whether the warehouse has it: something that has data. */
  boolean isRelation() {
    boolean isOfData =
        switch (type) {
          case "model", "seed", "snapshot", "source" -> true;
          default -> false;
        };
    return isOfData && !isEphemeral && !relation.isEmpty();
  }

  static String text(@Nullable JsonNode node, String key) {
    JsonNode value = node == null ? null : node.get(key);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  private static List<String> parents(JsonNode node) {
    var parents = new ArrayList<String>();
    node.path("depends_on").path("nodes").forEach(parent -> parents.add(parent.asText()));
    return List.copyOf(parents);
  }

  private static String relation(JsonNode node, String identifier) {
    String table = text(node, identifier).isEmpty() ? text(node, "name") : text(node, identifier);
    return Stream.of(text(node, "database"), text(node, "schema"), table)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }
}
