package io.meshwork.catalog.schema.avro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaFormat;
import io.meshwork.catalog.schema.SchemaType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro schemas. Names and the defaults of fields are checked; what a name stands for must be
 * in the schema before its use, or among the definitions.
 */
@ApplicationScoped
class AvroFormat implements SchemaFormat {

  /** Of arrays and objects; Avro reads and compares what is nested by recursion. */
  private static final int MAX_DEPTH = 200;

  /** What Avro finds faulty it tells in full, be it ever so long. */
  private static final int MAX_REASON = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  @Override
  public SchemaType type() {
    return SchemaType.AVRO;
  }

  @Override
  public Schema read(String text, List<Definition> definitions) throws InvalidSchema {
    var parser = new org.apache.avro.Schema.Parser().setValidateDefaults(true);
    for (Definition definition : definitions) {
      try {
        parse(parser, definition.text());
      } catch (InvalidSchema invalid) {
        throw new InvalidSchema(
            "The reference %s is invalid: %s".formatted(definition.name(), invalid.getMessage()));
      }
    }
    List<org.apache.avro.Schema> defined = List.copyOf(parser.getTypes().values());
    return new AvroSchema(parse(parser, text), defined);
  }

  /** What Avro throws of itself says which fault; a schema that is only a name makes it stumble. */
  private static org.apache.avro.Schema parse(org.apache.avro.Schema.Parser parser, String text)
      throws InvalidSchema {
    checkJson(text);
    try {
      return parser.parse(text);
    } catch (NullPointerException unknown) {
      throw new InvalidSchema("Undefined schema: " + shortened(text));
    } catch (AvroRuntimeException | IllegalArgumentException | ClassCastException invalid) {
      throw new InvalidSchema("Not an Avro schema: " + shortened(invalid.getMessage()));
    }
  }

  private static String shortened(@Nullable String reason) {
    String text = String.valueOf(reason);
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON) + "…";
  }

  private static void checkJson(String text) throws InvalidSchema {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == null) {
        throw new InvalidSchema("The schema is empty");
      }
      json.skipChildren();
      if (json.nextToken() != null) {
        throw new InvalidSchema(
            "Something follows the schema at line " + json.currentTokenLocation().getLineNr());
      }
    } catch (IOException invalid) {
      throw new InvalidSchema("Not JSON: " + invalid.getMessage());
    }
  }
}
