package io.meshwork.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which components of several documents have the same name and are not the same. These get the name
 * of their service before their own, so that each means what it meant.
 */
final class ComponentNames {

  private static final String REF = "$ref";
  private static final String COMPONENTS = "#/components/";

  /** Such as {@code #/components/schemas/PageRunView}. */
  private final Set<String> ambiguous = new HashSet<>();

  ComponentNames(Map<String, ? extends JsonNode> documents) {
    List<JsonNode> all = List.copyOf(documents.values());
    Set<String> shared = shared(all);
    int before;
    do {
      before = ambiguous.size();
      shared.stream().filter(ref -> isAmbiguous(ref, all)).forEach(ambiguous::add);
    } while (ambiguous.size() > before);
  }

  /** The name that a component of a service has in the joint document. */
  String name(String service, String section, String name) {
    return ambiguous.contains(COMPONENTS + section + "/" + name)
        ? service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name
        : name;
  }

  /** Lets all that refers to components of a service, wherever in {@code node}, use their names. */
  void rename(String service, JsonNode node) {
    String ref = node.path(REF).asText();
    if (node instanceof ObjectNode object && ambiguous.contains(ref)) {
      String[] parts = ref.substring(COMPONENTS.length()).split("/", 2);
      object.put(REF, COMPONENTS + parts[0] + "/" + name(service, parts[0], parts[1]));
    }
    node.forEach(child -> rename(service, child));
  }

  private static Set<String> shared(List<JsonNode> documents) {
    var seen = new HashSet<String>();
    var shared = new HashSet<String>();
    for (JsonNode document : documents) {
      for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
        for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
          String ref = COMPONENTS + section.getKey() + "/" + component.getKey();
          if (!seen.add(ref)) {
            shared.add(ref);
          }
        }
      }
    }
    return shared;
  }

  /** What looks the same is not if what it refers to is not. */
  private boolean isAmbiguous(String ref, List<JsonNode> documents) {
    List<JsonNode> meanings =
        documents.stream()
            .map(document -> document.at(ref.substring(1)))
            .filter(component -> !component.isMissingNode())
            .distinct()
            .toList();
    return meanings.size() > 1
        || meanings.getFirst().findValues(REF).stream()
            .anyMatch(other -> ambiguous.contains(other.asText()));
  }
}
