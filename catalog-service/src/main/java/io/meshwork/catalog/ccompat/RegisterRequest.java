package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.registry.Reference;
import io.meshwork.catalog.registry.SchemaDraft;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema that a client sends.
 *
 * @param schema its text
 * @param schemaType {@code AVRO} if absent
 * @param references what it names of other subjects
 * @param metadata Confluent's data contract metadata: kept and given back
 * @param ruleSet Confluent's data contract rules: kept and given back
 * @param id only while the subject is in import mode
 * @param version only while the subject is in import mode, or the one that comes next
 */
@Schema(name = "RegisterSchemaRequest")
record RegisterRequest(
    @Schema(required = true, examples = "\"string\"") @Nullable String schema,
    @Schema(enumeration = {"AVRO", "JSON", "PROTOBUF"}) @Nullable String schemaType,
    @Nullable List<Reference> references,
    @Schema(implementation = Object.class) @Nullable JsonNode metadata,
    @Schema(implementation = Object.class) @Nullable JsonNode ruleSet,
    @Nullable Integer id,
    @Nullable Integer version) {

  SchemaDraft draft() {
    return new SchemaDraft(
        type(),
        Objects.requireNonNullElse(schema, ""),
        references == null ? List.of() : references,
        metadata,
        ruleSet,
        given(id),
        given(version));
  }

  private SchemaType type() {
    if (schemaType == null || schemaType.isEmpty()) {
      return SchemaType.AVRO;
    }
    for (SchemaType type : SchemaType.values()) {
      if (type.name().equals(schemaType)) {
        return type;
      }
    }
    throw SchemaDraft.unknownType(schemaType);
  }

  /** Clients write what they have no number for as 0 or below. */
  private static @Nullable Integer given(@Nullable Integer number) {
    return number == null || number <= 0 ? null : number;
  }
}
