package io.meshwork.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset.
 *
 * @param key what the other entries of the demo call it
 * @param namespace by OpenLineage's naming rules, like the name
 * @param schemas only for topics, and not for all
 */
record Dataset(
    String key,
    String namespace,
    String name,
    String title,
    String description,
    List<String> tags,
    List<Column> columns,
    @Nullable Schemas schemas,
    List<Check> checks) {

  /**
   * What the schema registry has of a topic.
   *
   * @param type as the registry calls it, such as {@code AVRO}
   * @param versions their texts, the earliest first
   */
  record Schemas(String type, List<String> versions) {}

  /** A column, as the catalog's API takes it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Column(
      String name,
      String type,
      String description,
      @Nullable Boolean nullable,
      @Nullable Integer primaryKey,
      List<String> tags) {}

  String urn() {
    return "dataset:%s:%s".formatted(encode(namespace), encode(name));
  }

  boolean hasColumn(String column) {
    return columns.stream().anyMatch(known -> known.name().equals(column));
  }

  /** A part of a URN has only the separator of its kind percent-encoded, and the percent sign. */
  private static String encode(String part) {
    return part.replace("%", "%25").replace(":", "%3A");
  }
}
