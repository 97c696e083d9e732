package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.lineage.graph.SchemaFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns of datasets. */
@ApplicationScoped
class FieldReader {

  private final ObjectMapper json;

  FieldReader(ObjectMapper json) {
    this.json = json;
  }

  /** The columns as the graph keeps them, with the tags that facets tell. */
  List<FieldAnswer> fields(String kept, Facets facets) {
    var fields = new ArrayList<FieldAnswer>();
    for (JsonNode field : read(kept)) {
      String name = field.path("name").asText();
      fields.add(
          new FieldAnswer(
              name, text(field.path("type")), facets.tags(name), text(field.path("description"))));
    }
    return fields;
  }

  /** The columns that a schema facet tells. */
  List<FieldAnswer> fields(Facets facets) {
    return fields(SchemaFields.of(facets.json().path("schema")), facets);
  }

  private JsonNode read(String kept) {
    try {
      return kept.isEmpty() ? json.createArrayNode() : json.readTree(kept);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Fields were kept unreadable", impossible);
    }
  }

  private static @Nullable String text(JsonNode text) {
    return text.asText().isEmpty() ? null : text.asText();
  }
}
