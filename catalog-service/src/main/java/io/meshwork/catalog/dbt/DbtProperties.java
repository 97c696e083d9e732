package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a node says of itself beside its columns, as it is shown with the dataset. */
final class DbtProperties {

  private DbtProperties() {}

  static Map<String, Object> of(String id, JsonNode node) {
    JsonNode config = node.path("config");
    var properties = new HashMap<String, Object>();
    properties.put("node", id);
    properties.put("package", text(node.path("package_name")));
    properties.put("materialized", text(config.path("materialized")));
    properties.put("access", text(either(node, config, "access")));
    properties.put("version", text(node.path("version")));
    properties.put("latestVersion", text(node.path("latest_version")));
    properties.put("tags", texts(either(node, config, "tags")));
    JsonNode enforced = either(node, config, "contract").path("enforced");
    if (enforced.isBoolean()) {
      properties.put("contractEnforced", enforced.booleanValue());
    }
    properties.put("source", text(node.path("source_name")));
    properties.put("loader", text(node.path("loader")));
    properties.put("loadedAtField", text(either(node, config, "loaded_at_field")));
    JsonNode freshness = either(node, config, "freshness");
    properties.put("freshnessWarnAfter", age(freshness.path("warn_after")));
    properties.put("freshnessErrorAfter", age(freshness.path("error_after")));
    properties.put("freshnessFilter", text(freshness.path("filter")));
    return properties;
  }

  /** Newer versions of dbt keep in {@code config} what older ones keep beside it. */
  private static JsonNode either(JsonNode node, JsonNode config, String key) {
    JsonNode own = node.path(key);
    return own.isMissingNode() || own.isNull() ? config.path(key) : own;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText("");
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  /** As an ISO-8601 duration; empty where there is no limit. */
  private static String age(JsonNode limit) {
    int count = limit.path("count").asInt();
    return switch (text(limit.path("period"))) {
      case "minute" -> Duration.ofMinutes(count).toString();
      case "hour" -> Duration.ofHours(count).toString();
      case "day" -> Duration.ofDays(count).toString();
      default -> "";
    };
  }
}
