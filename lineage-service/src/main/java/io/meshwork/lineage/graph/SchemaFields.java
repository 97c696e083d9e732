package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meshwork.lineage.openlineage.Text;

/**
 * The fields of a schema facet as a flat JSON list of {@code {name, type, description}}: a nested
 * field is named by its path, joined by dots.
 */
public final class SchemaFields {

  private static final Understanding KNOWN = new Understanding(SchemaFields::read);

  private SchemaFields() {}

  public static String of(JsonNode schemaFacet) {
    return KNOWN.of(schemaFacet);
  }

  private static String read(JsonNode schemaFacet) {
    ArrayNode flat = JsonNodeFactory.instance.arrayNode();
    add(flat, "", schemaFacet.path("fields"));
    return flat.toString();
  }

  private static void add(ArrayNode flat, String prefix, JsonNode fields) {
    for (JsonNode field : fields) {
      String name = prefix + Text.storable(field.path("name").asText());
      flat.addObject()
          .put("name", name)
          .put("type", Text.storable(field.path("type").asText("")))
          .put("description", Text.storable(field.path("description").asText("")));
      add(flat, name + ".", field.path("fields"));
    }
  }
}
