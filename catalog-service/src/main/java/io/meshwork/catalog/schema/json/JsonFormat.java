package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaFormat;
import io.meshwork.catalog.schema.SchemaType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Reads JSON Schemas. What a {@code $ref} leads to must be in the schema, or in the definition
 * whose name is its URI: nothing is ever fetched.
 */
@ApplicationScoped
class JsonFormat implements SchemaFormat {

  /** Of arrays and objects; schemas are read and compared by recursion. */
  private static final int MAX_DEPTH = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public SchemaType type() {
    return SchemaType.JSON;
  }

  @Override
  public Schema read(String text, List<Definition> definitions) throws InvalidSchema {
    JsonNode schema = checked(text);
    var documents = new Documents();
    Documents.Place root = documents.add("", schema);
    for (Definition definition : definitions) {
      try {
        documents.add(definition.name(), checked(definition.text()));
      } catch (InvalidSchema invalid) {
        throw new InvalidSchema(
            "The reference %s is invalid: %s".formatted(definition.name(), invalid.getMessage()));
      }
    }
    JsonNode whole = Bundle.of(root, documents);
    Intricacy.check(whole);
    return new JsonSchema(root, documents, Everit.load(whole));
  }

  private static JsonNode checked(String text) throws InvalidSchema {
    JsonNode schema = parsed(text);
    if (!schema.isObject() && !schema.isBoolean()) {
      throw new InvalidSchema("A JSON Schema is an object, or true or false");
    }
    MetaSchemas.check(schema);
    return schema;
  }

  private static JsonNode parsed(String text) throws InvalidSchema {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException invalid) {
      var at = invalid.getLocation();
      throw new InvalidSchema(
          "Not JSON%s: %s"
              .formatted(
                  at == null
                      ? ""
                      : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                  invalid.getOriginalMessage()));
    }
  }
}
