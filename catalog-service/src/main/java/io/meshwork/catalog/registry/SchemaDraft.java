package io.meshwork.catalog.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema that somebody wants to register, look up or check.
 *
 * @param text at most {@value #MAX_LENGTH} characters
 * @param references what it names of other subjects, at most {@value #MAX_REFERENCES}
 * @param metadata Confluent's data contract metadata: kept and given back, and part of what makes
 *     the schema itself
 * @param ruleSet Confluent's data contract rules, which clients execute: as metadata
 * @param id that another registry gave it; only while the subject is being imported
 * @param version that another registry gave it; as id
 */
public record SchemaDraft(
    SchemaType type,
    String text,
    List<Reference> references,
    @Nullable JsonNode metadata,
    @Nullable JsonNode ruleSet,
    @Nullable Integer id,
    @Nullable Integer version) {

  static final int MAX_LENGTH = 1024 * 1024;
  static final int MAX_REFERENCES = 1000;

  public SchemaDraft {
    references = List.copyOf(references);
  }

  /** The same, with every reference naming a version. */
  SchemaDraft withReferences(List<Reference> resolved) {
    return new SchemaDraft(type, text, resolved, metadata, ruleSet, id, version);
  }

  /** The same, written otherwise. */
  SchemaDraft withText(String other) {
    return new SchemaDraft(type, other, references, metadata, ruleSet, id, version);
  }

  /** Tells that there is no such type of schemas. */
  public static RegistryFailure unknownType(String word) {
    return RegistryFailure.invalidSchema(
        "its type must be AVRO, JSON or PROTOBUF, not '%s'"
            .formatted(word.length() > 50 ? word.substring(0, 50) + "…" : word));
  }
}
