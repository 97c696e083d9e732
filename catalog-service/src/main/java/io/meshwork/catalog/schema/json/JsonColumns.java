package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.SchemaColumns;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the columns of JSON Schemas, of whichever draft: their properties. */
final class JsonColumns {

  private final SchemaColumns columns;
  private final Documents documents;

  JsonColumns(SchemaColumns columns, Documents documents) {
    this.columns = columns;
    this.documents = documents;
  }

  void add(String path, Documents.Place root) {
    Documents.Place place = resolve(root);
    JsonNode schema = place.schema();
    if (!path.isEmpty() || !schema.path("properties").isObject()) {
      columns.add(path.isEmpty() ? SchemaColumns.VALUE : path, type(schema), "", null);
    }
    addProperties(path, place, 0);
  }

  private void addProperties(String path, Documents.Place place, int depth) {
    if (depth >= SchemaColumns.MAX_DEPTH || columns.isFull()) {
      return;
    }
    Set<String> required = new HashSet<>();
    place.schema().path("required").forEach(name -> required.add(name.asText()));
    place
        .schema()
        .path("properties")
        .properties()
        .forEach(
            property -> {
              Documents.Place described = resolve(place.child(property.getValue(), ""));
              JsonNode schema = described.schema();
              String name = SchemaColumns.join(path, property.getKey());
              columns.add(
                  name,
                  type(schema),
                  schema.path("description").asText(""),
                  !required.contains(property.getKey()) || types(schema).contains("null"));
              addProperties(name, element(described), depth + 1);
            });
  }

  private Documents.Place element(Documents.Place place) {
    JsonNode items = place.schema().path("items");
    return items.isObject() ? resolve(place.child(items, "")) : place;
  }

  private Documents.Place resolve(Documents.Place place) {
    Documents.Place end = place;
    for (int steps = 0; steps < SchemaColumns.MAX_DEPTH; steps++) {
      JsonNode reference = end.schema().path("$ref");
      if (!reference.isTextual()) {
        break;
      }
      try {
        end = documents.resolve(end, reference.asText());
      } catch (InvalidSchema impossible) {
        throw new IllegalStateException("References were resolved before", impossible);
      }
    }
    return end;
  }

  private static String type(JsonNode schema) {
    String format = schema.path("format").asText("");
    return switch (format) {
      case "date-time" -> "timestamp";
      case "date", "time", "uuid" -> format;
      default ->
          types(schema).stream()
              .filter(one -> !one.equals("null"))
              .collect(Collectors.joining("|"));
    };
  }

  private static Set<String> types(JsonNode schema) {
    var types = new TreeSet<String>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.forEach(one -> types.add(one.asText()));
    return types;
  }
}
