package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.InvalidSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.everit.json.schema.Schema;
import org.everit.json.schema.SchemaException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONException;
import org.json.JSONObject;

/** Loads schemas into the library that compares them. */
final class Everit {

  private Everit() {}

  static Schema load(JsonNode schema) throws InvalidSchema {
    Object json =
        schema.isBoolean() ? (Object) schema.booleanValue() : new JSONObject(schema.toString());
    try {
      return SchemaLoader.builder()
          .draftV7Support()
          .useDefaults(true)
          .schemaClient(Everit::refuse)
          .schemaJson(json)
          .build()
          .load()
          .build();
    } catch (SchemaException
        | JSONException
        | IllegalArgumentException
        | UncheckedIOException invalid) {
      throw new InvalidSchema("Not a JSON Schema: " + invalid.getMessage());
    }
  }

  /** A bundle refers to nothing outside it; should one do so, then it is not fetched. */
  private static InputStream refuse(String uri) {
    throw new UncheckedIOException(new IOException("$ref %s leads to nothing".formatted(uri)));
  }
}
