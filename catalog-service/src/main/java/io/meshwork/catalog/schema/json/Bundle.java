package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one document of a schema and all that it refers to, with references within it only, so that
 * who loads it has nothing to fetch. Keywords of 2019-09 and later become those of draft-07 that
 * say the same; what draft-07 cannot say is left out.
 */
final class Bundle {

  private static final String REFERENCE = "#/definitions/";

  /** From reference to reference, without anything between. */
  private static final int MAX_STEPS = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final Set<String> NAMES =
      Set.of("$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$schema");

  private final Documents documents;
  private final IdentityHashMap<JsonNode, Integer> numbers = new IdentityHashMap<>();
  private final List<Documents.Place> targets = new ArrayList<>();

  private Bundle(Documents documents) {
    this.documents = documents;
  }

  static JsonNode of(Documents.Place root, Documents documents) throws InvalidSchema {
    return new Bundle(documents).whole(root);
  }

  private JsonNode whole(Documents.Place root) throws InvalidSchema {
    JsonNode schema = rewritten(root);
    if (schema instanceof ObjectNode whole) {
      Draft draft = root.draft().isModern() ? Draft.DRAFT_07 : root.draft();
      whole.put("$schema", draft.uri());
      ObjectNode definitions = whole.putObject("definitions");
      for (int number = 0; number < targets.size(); number++) {
        definitions.set(Integer.toString(number), rewritten(targets.get(number)));
      }
    }
    return schema;
  }

  private JsonNode rewritten(Documents.Place place) throws InvalidSchema {
    JsonNode schema = place.schema();
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode rewritten = NODES.objectNode();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      String name = keyword.getKey();
      JsonNode value = keyword.getValue();
      if (REFERENCES.contains(name) && value.isTextual()) {
        rewritten.put("$ref", REFERENCE + number(documents.resolve(place, value.textValue())));
      } else if (Subschemas.areIn(name)) {
        rewritten.set(name, subschemas(place, "/" + name, value, Subschemas.areMappedIn(name)));
      } else if (!NAMES.contains(name) || !value.isTextual()) {
        rewritten.set(name, value);
      }
    }
    rewritten.remove(List.of("definitions", "$defs"));
    return place.draft().isModern() ? Modern.toDraft07(rewritten) : rewritten;
  }

  private JsonNode subschemas(
      Documents.Place place, String pointer, JsonNode value, boolean areMapped)
      throws InvalidSchema {
    if (value.isArray()) {
      ArrayNode schemas = NODES.arrayNode();
      for (int i = 0; i < value.size(); i++) {
        schemas.add(subschemas(place, pointer + "/" + i, value.get(i), false));
      }
      return schemas;
    } else if (areMapped && value.isObject()) {
      ObjectNode schemas = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String at = pointer + "/" + Subschemas.escaped(entry.getKey());
        schemas.set(entry.getKey(), subschemas(place, at, entry.getValue(), false));
      }
      return schemas;
    }
    return rewritten(place.child(value, pointer));
  }

  private int number(Documents.Place target) throws InvalidSchema {
    checkThatItEnds(target);
    Integer known = numbers.putIfAbsent(target.schema(), targets.size());
    if (known == null) {
      targets.add(target);
      return targets.size() - 1;
    }
    return known;
  }

  /** Throws if what is referred to is but a reference, and in the end to itself. */
  private void checkThatItEnds(Documents.Place target) throws InvalidSchema {
    Documents.Place end = target;
    for (int steps = 0; end.schema().path("$ref").isTextual(); steps++) {
      if (steps == MAX_STEPS) {
        throw new InvalidSchema("At %s: $ref leads back to itself".formatted(target.location()));
      }
      end = documents.resolve(end, end.schema().get("$ref").asText());
    }
  }
}
