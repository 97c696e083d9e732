package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Copies a tree without some of its values, and remembers where each value came from. */
final class Pruning {

  private final Set<String> without;
  private final Map<String, String> originals = new HashMap<>();

  /**
   * A copy to be made.
   *
   * @param without pointers of the values that are left out
   */
  Pruning(Set<String> without) {
    this.without = without;
  }

  JsonNode copy(JsonNode root) {
    return copy(root, "", "");
  }

  /** Where a value of the copy stands in the original. */
  String original(String pointer) {
    return originals.getOrDefault(pointer, pointer);
  }

  private JsonNode copy(JsonNode node, String pointer, String target) {
    originals.put(target, pointer);
    return switch (node) {
      case ObjectNode object -> copy(object, pointer, target);
      case ArrayNode array -> copy(array, pointer, target);
      default -> node;
    };
  }

  private ObjectNode copy(ObjectNode object, String pointer, String target) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            entry -> {
              String child = Tree.child(pointer, entry.getKey());
              if (!without.contains(child)) {
                copy.set(
                    entry.getKey(),
                    copy(entry.getValue(), child, Tree.child(target, entry.getKey())));
              }
            });
    return copy;
  }

  private ArrayNode copy(ArrayNode array, String pointer, String target) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      String child = pointer + "/" + i;
      if (!without.contains(child)) {
        copy.add(copy(array.get(i), child, target + "/" + copy.size()));
      }
    }
    return copy;
  }
}
