package io.meshwork.catalog.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema that has an id. It never changes. */
public record RegisteredSchema(
    int id,
    SchemaType type,
    String text,
    List<Reference> references,
    @Nullable JsonNode metadata,
    @Nullable JsonNode ruleSet) {

  public RegisteredSchema {
    references = List.copyOf(references);
  }

  /** The same, written otherwise. */
  RegisteredSchema withText(String other) {
    return new RegisteredSchema(id, type, other, references, metadata, ruleSet);
  }

  SchemaDraft draft() {
    return new SchemaDraft(type, text, references, metadata, ruleSet, null, null);
  }
}
