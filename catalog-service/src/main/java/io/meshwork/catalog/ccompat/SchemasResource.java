package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.RegisteredSchema;
import io.meshwork.catalog.registry.Slice;
import io.meshwork.catalog.registry.SubjectService;
import io.meshwork.catalog.registry.VersionedSchema;
import io.meshwork.catalog.registry.Visibility;
import io.meshwork.catalog.schema.SchemaType;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/schemas")
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Tag(name = Dialect.TAG)
class SchemasResource {

  /**
   * A schema never changes under its id, but may be deleted for good: for so long may one who knows
   * it not learn of that.
   */
  private static final int REMEMBERED_SECONDS = 60;

  private final Access access;
  private final SubjectService subjects;

  SchemasResource(Access access, SubjectService subjects) {
    this.access = access;
    this.subjects = subjects;
  }

  @GET
  @Operation(operationId = "ccompatListSchemas", summary = "The schemas of subjects")
  public List<SchemaAnswer> list(
      @QueryParam("subjectPrefix") @Parameter(description = Dialect.PREFIX) @Nullable String prefix,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted,
      @QueryParam("latestOnly") @Parameter(description = "Only the latest of each subject")
          boolean latestOnly,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) int offset,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @DefaultValue("-1") int limit) {
    access.require(Action.READ, "subjects");
    return subjects
        .schemas(
            SubjectsResource.prefix(prefix),
            Visibility.of(deleted, false),
            latestOnly,
            new Slice(offset, limit))
        .stream()
        .map(SchemaAnswer::of)
        .toList();
  }

  @GET
  @Path("/types")
  @Operation(operationId = "ccompatListTypes", summary = "The types that schemas may have")
  public List<SchemaType> types() {
    access.require(Action.READ, "subjects");
    return List.of(SchemaType.values());
  }

  /** Consumers ask this for every schema that they meet, so a remembered one costs no thread. */
  @GET
  @Path("/ids/{id}")
  @NonBlocking
  @Cache(isPrivate = true, maxAge = REMEMBERED_SECONDS)
  @Operation(
      operationId = "ccompatGetSchema",
      summary = "A schema by its id",
      description =
          "With the format 'serialized', Protocol Buffers come as a FileDescriptorProto in base64.")
  public Uni<SchemaAnswer> get(
      int id,
      @QueryParam("format") @Parameter(description = Dialect.FORMAT) @Nullable String format) {
    access.require(Action.READ, "subjects");
    return schema(id, format).map(SchemaAnswer::of);
  }

  @GET
  @Path("/ids/{id}/schema")
  @NonBlocking
  @Cache(isPrivate = true, maxAge = REMEMBERED_SECONDS)
  @Operation(operationId = "ccompatGetSchemaText", summary = "A schema as it was written")
  public Uni<String> text(
      int id,
      @QueryParam("format") @Parameter(description = Dialect.FORMAT) @Nullable String format) {
    access.require(Action.READ, "subjects");
    return schema(id, format).map(RegisteredSchema::text);
  }

  @GET
  @Path("/ids/{id}/subjects")
  @Operation(
      operationId = "ccompatListSchemaSubjects",
      summary = "Names of the subjects that have the schema")
  public List<String> subjects(
      int id, @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted) {
    access.require(Action.READ, "subjects");
    return subjects.uses(id, Visibility.of(deleted, false)).stream()
        .map(VersionedSchema::subject)
        .distinct()
        .toList();
  }

  @GET
  @Path("/ids/{id}/versions")
  @Operation(
      operationId = "ccompatListSchemaVersions",
      summary = "The versions of subjects that have the schema")
  public List<SubjectVersionAnswer> versions(
      int id, @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted) {
    access.require(Action.READ, "subjects");
    return subjects.uses(id, Visibility.of(deleted, false)).stream()
        .map(use -> new SubjectVersionAnswer(use.subject(), use.version()))
        .toList();
  }

  private Uni<RegisteredSchema> schema(int id, @Nullable String format) {
    boolean isSerialized = Dialect.SERIALIZED.equals(format);
    RegisteredSchema remembered = subjects.remembered(id);
    return remembered != null && !isSerialized
        ? Uni.createFrom().item(remembered)
        : Uni.createFrom()
            .item(
                () -> isSerialized ? subjects.serialized(subjects.schema(id)) : subjects.schema(id))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
