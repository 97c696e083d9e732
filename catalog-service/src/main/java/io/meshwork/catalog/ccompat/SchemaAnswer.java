package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.registry.Reference;
import io.meshwork.catalog.registry.RegisteredSchema;
import io.meshwork.catalog.registry.VersionedSchema;
import io.meshwork.catalog.schema.SchemaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema as clients read it.
 *
 * @param subject absent where a schema is asked for by its id
 * @param id absent where a schema is asked for by its id
 * @param schemaType absent for Avro
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConfluentSchema")
record SchemaAnswer(
    @Nullable String subject,
    @Nullable Integer version,
    @Nullable Integer id,
    @Nullable SchemaType schemaType,
    @Nullable List<Reference> references,
    @Schema(implementation = Object.class) @Nullable JsonNode metadata,
    @Schema(implementation = Object.class) @Nullable JsonNode ruleSet,
    String schema) {

  /** The schema alone. */
  static SchemaAnswer of(RegisteredSchema schema) {
    return of(null, null, null, schema);
  }

  /** The schema, with where it is registered. */
  static SchemaAnswer of(VersionedSchema versioned) {
    RegisteredSchema schema = versioned.schema();
    return of(versioned.subject(), versioned.version(), schema.id(), schema);
  }

  private static SchemaAnswer of(
      @Nullable String subject,
      @Nullable Integer version,
      @Nullable Integer id,
      RegisteredSchema schema) {
    return new SchemaAnswer(
        subject,
        version,
        id,
        schema.type() == SchemaType.AVRO ? null : schema.type(),
        schema.references().isEmpty() ? null : schema.references(),
        schema.metadata(),
        schema.ruleSet(),
        schema.text());
  }
}
