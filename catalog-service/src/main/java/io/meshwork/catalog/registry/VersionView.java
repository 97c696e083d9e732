package io.meshwork.catalog.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.catalog.schema.SchemaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subject's schema in one of its versions.
 *
 * @param schemaId the same wherever the same schema is registered
 * @param schema its text; absent in lists
 * @param references what it names of other subjects; absent in lists
 * @param deleted whether it is hidden from those who do not ask for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubjectVersion")
public record VersionView(
    int version,
    int schemaId,
    @Nullable SchemaType type,
    @Nullable String schema,
    @Nullable List<Reference> references,
    Instant registeredAt,
    String registeredBy,
    boolean deleted) {

  static VersionView of(SubjectVersion version) {
    return new VersionView(
        version.version,
        version.schemaId,
        null,
        null,
        null,
        version.registeredAt,
        version.actor,
        version.deleted);
  }

  static VersionView of(SubjectVersion version, RegisteredSchema schema) {
    return new VersionView(
        version.version,
        version.schemaId,
        schema.type(),
        schema.text(),
        schema.references(),
        version.registeredAt,
        version.actor,
        version.deleted);
  }
}
