package io.meshwork.catalog.odps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports of ODPS by the names they have here. There a port is known by name and version, here by
 * name alone: the second of a name carries its version in it.
 */
final class OdpsPorts {

  private OdpsPorts() {}

  static Map<String, JsonNode> named(JsonNode ports) {
    var names = new HashSet<String>();
    var named = new LinkedHashMap<String, JsonNode>();
    for (JsonNode port : ports) {
      named.put(name(port, !names.add(name(port, false))), port);
    }
    return named;
  }

  static String name(JsonNode port, boolean withVersion) {
    String name = port.path("name").asText().strip();
    return withVersion ? name + " " + port.path("version").asText() : name;
  }

  /** A text of a port or product; null if it is not there. */
  static @Nullable String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isTextual() ? value.asText() : null;
  }
}
