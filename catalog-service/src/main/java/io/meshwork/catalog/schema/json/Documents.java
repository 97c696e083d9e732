package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.InvalidSchema;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that a schema is made of, by their URIs; where references lead to. */
final class Documents {

  /** Documents, and schemas in them that have an {@code $id}, by URI without fragment. */
  private final Map<String, Place> roots = new HashMap<>();

  /** Schemas that have an anchor, by URI with fragment. */
  private final Map<String, Place> anchors = new HashMap<>();

  /**
   * A schema in a document.
   *
   * @param base the URI that references in it are relative to
   * @param location where it is, for people
   */
  record Place(JsonNode schema, String base, Draft draft, String location) {

    /** A schema within this one, which may change what references are relative to. */
    Place child(JsonNode schema, String pointer) {
      String id = id(schema, draft);
      String own = id.isEmpty() || id.startsWith("#") ? base : join(base, id);
      return new Place(schema, withoutFragment(own), draft, location + pointer);
    }
  }

  /** Takes a document in, under its name and under its own {@code $id} if it has one. */
  Place add(String name, JsonNode schema) {
    Draft draft = Draft.of(schema);
    String location = name.isEmpty() ? "#" : name + "#";
    Place root = new Place(schema, withoutFragment(name), draft, location).child(schema, "");
    roots.putIfAbsent(withoutFragment(name), root);
    index(root);
    return root;
  }

  /** What a reference leads to. */
  Place resolve(Place from, String reference) throws InvalidSchema {
    String uri = join(from.base(), reference);
    int hash = uri.indexOf('#');
    String fragment =
        hash < 0
            ? ""
            : URLDecoder.decode(
                uri.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    Place root = roots.get(withoutFragment(uri));
    if (root == null) {
      root = roots.get(withoutFragment(reference));
    }
    Place found =
        root == null
            ? null
            : fragment.isEmpty()
                ? root
                : fragment.startsWith("/")
                    ? at(root, fragment)
                    : anchors.get(root.base() + "#" + fragment);
    if (found == null) {
      throw new InvalidSchema(
          "At %s: $ref %s leads to nothing; a schema outside this one must be given as a reference of that name"
              .formatted(from.location(), reference));
    }
    return found;
  }

  private void index(Place place) {
    JsonNode schema = place.schema();
    if (schema.isObject()) {
      String id = id(schema, place.draft());
      if (id.startsWith("#")) {
        anchors.putIfAbsent(place.base() + id, place);
      } else if (!id.isEmpty()) {
        roots.putIfAbsent(place.base(), place);
      }
      for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
        if (schema.path(keyword).isTextual()) {
          anchors.putIfAbsent(place.base() + "#" + schema.path(keyword).asText(), place);
        }
      }
    }
    Subschemas.of(schema).forEach((pointer, child) -> index(place.child(child, pointer)));
  }

  private static @Nullable Place at(Place root, String pointer) {
    Place place = root;
    for (String segment : pointer.substring(1).split("/", -1)) {
      String name = segment.replace("~1", "/").replace("~0", "~");
      JsonNode schema = place.schema();
      JsonNode child = schema.isArray() ? element(schema, name) : schema.get(name);
      if (child == null) {
        return null;
      }
      place = place.child(child, "/" + segment);
    }
    return place;
  }

  private static @Nullable JsonNode element(JsonNode array, String index) {
    return index.matches("[0-9]{1,9}") ? array.get(Integer.parseInt(index)) : null;
  }

  private static String id(JsonNode schema, Draft draft) {
    JsonNode id = schema.path(draft.idKeyword());
    return id.isTextual() ? id.asText() : "";
  }

  private static String join(String base, String reference) {
    if (reference.startsWith("#")) {
      return base + reference;
    }
    try {
      return base.isEmpty() ? reference : URI.create(base).resolve(reference).toString();
    } catch (IllegalArgumentException notUri) {
      return reference;
    }
  }

  private static String withoutFragment(String uri) {
    int hash = uri.indexOf('#');
    return hash < 0 ? uri : uri.substring(0, hash);
  }
}
