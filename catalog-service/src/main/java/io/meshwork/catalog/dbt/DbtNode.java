package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node or a source of a manifest.
 *
 * @param id {@code unique_id}, such as {@code model.shop.orders}
 * @param name without its version
 * @param relation database, schema and identifier, as OpenLineage names a dataset; database is left
 *     out where the warehouse has none
 * @param parents ids of what it depends on
 * @param sql as compiled, else as written; empty for what has none
 * @param owner as {@code meta} has it
 * @param group empty for what is in none
 * @param properties what is shown of it besides
 * @param isEnforced whether dbt enforces its contract, and with it the constraints
 */
record DbtNode(
    String id,
    Type type,
    String packageName,
    String name,
    String relation,
    boolean isEphemeral,
    String description,
    JsonNode columns,
    JsonNode constraints,
    List<String> parents,
    String sql,
    DbtOwner owner,
    String group,
    Map<String, Object> properties,
    boolean isEnforced) {

  /** What a node is. */
  enum Type {
    MODEL,
    SEED,
    SNAPSHOT,
    SOURCE,
    TEST,
    OTHER;

    static Type of(String word) {
      return switch (word) {
        case "model" -> MODEL;
        case "seed" -> SEED;
        case "snapshot" -> SNAPSHOT;
        case "source" -> SOURCE;
        case "test" -> TEST;
        default -> OTHER;
      };
    }
  }

  static DbtNode of(String id, JsonNode node) {
    Type type = Type.of(node.path("resource_type").asText(id.replaceFirst("\\..*", "")));
    JsonNode config = node.path("config");
    return new DbtNode(
        id,
        type,
        text(node, "package_name"),
        text(node, "name"),
        relation(node, type == Type.SOURCE ? "identifier" : "alias"),
        text(config, "materialized").equals("ephemeral"),
        text(node, "description"),
        node.path("columns"),
        node.path("constraints"),
        parents(node),
        Stream.of("compiled_code", "compiled_sql", "raw_code", "raw_sql")
            .map(key -> text(node, key))
            .filter(sql -> !sql.isBlank())
            .findFirst()
            .orElse(""),
        owner(node.path("meta"), config.path("meta")),
        group(node, config),
        DbtProperties.of(id, node),
        node.path("contract").path("enforced").asBoolean()
            || config.path("contract").path("enforced").asBoolean());
  }

  static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() ? value.textValue() : "";
  }

  static List<String> parents(JsonNode node) {
    var parents = new ArrayList<String>();
    node.path("depends_on").path("nodes").forEach(parent -> parents.add(parent.asText()));
    return List.copyOf(parents);
  }

  /** Whether the warehouse has it: something that data can be read from. */
  boolean isRelation() {
    return switch (type) {
      case MODEL, SEED, SNAPSHOT, SOURCE -> !isEphemeral && !relation.isEmpty();
      case TEST, OTHER -> false;
    };
  }

  /** Its id without the type: package, name and, for a versioned model, the version. */
  String localId() {
    return id.substring(id.indexOf('.') + 1);
  }

  private static String relation(JsonNode node, String identifier) {
    String table = text(node, identifier).isEmpty() ? text(node, "name") : text(node, identifier);
    return Stream.of(text(node, "database"), text(node, "schema"), table)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  private static String group(JsonNode node, JsonNode config) {
    return text(node, "group").isEmpty() ? text(config, "group") : text(node, "group");
  }

  private static DbtOwner owner(JsonNode... metas) {
    return Stream.of(metas)
        .map(meta -> DbtOwner.of(meta.path("owner")))
        .filter(owner -> !owner.isNobody())
        .findFirst()
        .orElse(DbtOwner.NOBODY);
  }
}
