package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.DeletionService;
import io.meshwork.catalog.registry.RegistrationService;
import io.meshwork.catalog.registry.Slice;
import io.meshwork.catalog.registry.SubjectService;
import io.meshwork.catalog.registry.VersionedSchema;
import io.meshwork.catalog.registry.Visibility;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/subjects")
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Consumes({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON, Dialect.BYTES})
@Tag(name = Dialect.TAG)
class SubjectsResource {

  /** What clients send to mean all contexts. */
  private static final String ANY_CONTEXT = ":*:";

  private final Access access;
  private final SubjectService subjects;
  private final RegistrationService registrations;
  private final DeletionService deletions;
  private final Bodies bodies;

  SubjectsResource(
      Access access,
      SubjectService subjects,
      RegistrationService registrations,
      DeletionService deletions,
      Bodies bodies) {
    this.access = access;
    this.subjects = subjects;
    this.registrations = registrations;
    this.deletions = deletions;
    this.bodies = bodies;
  }

  @GET
  @Operation(operationId = "ccompatListSubjects", summary = "Names of the subjects")
  public List<String> list(
      @QueryParam("subjectPrefix") @Parameter(description = Dialect.PREFIX) @Nullable String prefix,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted,
      @QueryParam("deletedOnly") @Parameter(description = Dialect.DELETED_ONLY) boolean deletedOnly,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) int offset,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @DefaultValue("-1") int limit) {
    access.require(Action.READ, "subjects");
    return subjects.names(
        prefix(prefix), Visibility.of(deleted, deletedOnly), new Slice(offset, limit));
  }

  @POST
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatLookUpSchema",
      summary = "Find a schema among the subject's versions")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegisterRequest.class)))
  public SchemaAnswer lookUp(
      String subject,
      byte[] body,
      @QueryParam("normalize") @Parameter(description = Dialect.NORMALIZE) boolean normalize,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted) {
    access.require(Action.READ, Urn.subject(subject));
    RegisterRequest request = bodies.read(body, RegisterRequest.class);
    return SchemaAnswer.of(
        registrations.lookup(subject, request.draft(), normalize, Visibility.of(deleted, false)));
  }

  @DELETE
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatDeleteSubject",
      summary = "Delete the subject's versions; for good only what was deleted before")
  public List<Integer> delete(String subject, @QueryParam("permanent") @Parameter(description = Dialect.PERMANENT) boolean permanent) {
    Caller caller = access.require(Action.WRITE, Urn.subject(subject));
    return deletions.delete(subject, permanent, caller.subject());
  }

  @GET
  @Path("/{subject}/versions")
  @Operation(operationId = "ccompatListVersions", summary = "The subject's versions")
  public List<Integer> versions(
      String subject,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted,
      @QueryParam("deletedOnly") @Parameter(description = Dialect.DELETED_ONLY) boolean deletedOnly,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) int offset,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @DefaultValue("-1") int limit) {
    access.require(Action.READ, Urn.subject(subject));
    return new Slice(offset, limit)
        .of(subjects.versions(subject, Visibility.of(deleted, deletedOnly)));
  }

  @POST
  @Path("/{subject}/versions")
  @Operation(
      operationId = "ccompatRegisterSchema",
      summary = "Register a schema as the subject's next version",
      description =
          "A schema that the subject has already stays the version that it is. A new one must be"
              + " compatible with the earlier ones as the subject's level asks.")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegisterRequest.class)))
  public SchemaId register(
      String subject, byte[] body, @QueryParam("normalize") @Parameter(description = Dialect.NORMALIZE) boolean normalize) {
    Caller caller = access.require(Action.WRITE, Urn.subject(subject));
    RegisterRequest request = bodies.read(body, RegisterRequest.class);
    return new SchemaId(
        registrations.register(subject, request.draft(), normalize, caller.subject()));
  }

  @GET
  @Path("/{subject}/versions/{version}")
  @Operation(
      operationId = "ccompatGetVersion",
      summary = "The subject's schema in a version",
      description =
          "A version is a number from 1, 'latest', or -1 for the same. With the format 'serialized',"
              + " Protocol Buffers come as a FileDescriptorProto in base64.")
  public SchemaAnswer version(
      String subject,
      String version,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted,
      @QueryParam("format") @Parameter(description = Dialect.FORMAT) @Nullable String format) {
    access.require(Action.READ, Urn.subject(subject));
    VersionedSchema found = subjects.get(subject, version, Visibility.of(deleted, false));
    return SchemaAnswer.of(
        Dialect.SERIALIZED.equals(format)
            ? new VersionedSchema(
                found.subject(), found.version(), subjects.serialized(found.schema()))
            : found);
  }

  @GET
  @Path("/{subject}/versions/{version}/schema")
  @Operation(
      operationId = "ccompatGetVersionText",
      summary = "The subject's schema in a version, as it was written")
  public String text(
      String subject,
      String version,
      @QueryParam("deleted") @Parameter(description = Dialect.DELETED) boolean deleted,
      @QueryParam("format") @Parameter(description = Dialect.FORMAT) @Nullable String format) {
    return version(subject, version, deleted, format).schema();
  }

  @GET
  @Path("/{subject}/versions/{version}/referencedby")
  @Operation(
      operationId = "ccompatListReferrers",
      summary = "Ids of the schemas that refer to the version")
  public List<Integer> referrers(String subject, String version) {
    access.require(Action.READ, Urn.subject(subject));
    return subjects.referringTo(subject, version);
  }

  @DELETE
  @Path("/{subject}/versions/{version}")
  @Operation(
      operationId = "ccompatDeleteVersion",
      summary = "Delete a version; for good only if it was deleted before")
  public int deleteVersion(
      String subject, String version, @QueryParam("permanent") @Parameter(description = Dialect.PERMANENT) boolean permanent) {
    Caller caller = access.require(Action.WRITE, Urn.subject(subject));
    return deletions.delete(subject, version, permanent, caller.subject());
  }

  static String prefix(@Nullable String asked) {
    return asked == null || asked.equals(ANY_CONTEXT) ? "" : asked;
  }
}
