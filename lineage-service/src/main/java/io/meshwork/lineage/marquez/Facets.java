package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Marquez tells beside the facets, found in them. */
record Facets(ObjectNode json) {

  static final Facets NONE = new Facets(JsonNodeFactory.instance.objectNode());

  static Facets of(@Nullable ObjectNode json) {
    return json == null ? NONE : new Facets(json);
  }

  /** The type of a job; BATCH unless its facet tells something else. */
  String jobType() {
    JsonNode facet = json.path("jobType");
    if (facet.path("jobType").asText().equalsIgnoreCase("SERVICE")) {
      return "SERVICE";
    }
    return facet.path("processingType").asText().equalsIgnoreCase("STREAMING") ? "STREAM" : "BATCH";
  }

  /** Where the source of a job is to be found. */
  @Nullable String location() {
    return text(json.at("/sourceCodeLocation/url"));
  }

  /** The name of a dataset's source; its namespace if no facet tells one. */
  String sourceName(String namespace) {
    String name = text(json.at("/dataSource/name"));
    return name == null ? namespace : name;
  }

  @Nullable String description() {
    return text(json.at("/documentation/description"));
  }

  /** What happened to the whole of a dataset, such as {@code CREATE}. */
  @Nullable String lifecycle() {
    return text(json.at("/lifecycleStateChange/lifecycleStateChange"));
  }

  /** The tags of the whole, such as {@code pii} or {@code tier:gold}. */
  List<String> tags() {
    return tags("");
  }

  /** The tags of a column. */
  List<String> tags(String column) {
    var tags = new ArrayList<String>();
    for (JsonNode tag : json.at("/tags/tags")) {
      String key = tag.path("key").asText();
      String value = tag.path("value").asText();
      if (!key.isEmpty() && tag.path("field").asText().equals(column)) {
        tags.add(value.isEmpty() || value.equalsIgnoreCase("true") ? key : key + ":" + value);
      }
    }
    return tags.stream().distinct().toList();
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isEmpty() ? node.textValue() : null;
  }
}
