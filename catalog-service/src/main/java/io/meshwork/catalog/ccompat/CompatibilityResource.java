package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.CompatibilityService;
import io.meshwork.catalog.registry.Verdict;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/compatibility/subjects/{subject}/versions")
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Consumes({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON, Dialect.BYTES})
@Tag(name = Dialect.TAG)
class CompatibilityResource {

  private final Access access;
  private final CompatibilityService compatibility;
  private final Bodies bodies;

  CompatibilityResource(Access access, CompatibilityService compatibility, Bodies bodies) {
    this.access = access;
    this.compatibility = compatibility;
    this.bodies = bodies;
  }

  @POST
  @Operation(
      operationId = "ccompatCheckAll",
      summary = "Whether a schema may follow, as the subject's level asks")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegisterRequest.class)))
  public CompatibilityAnswer check(
      String subject,
      byte[] body,
      @QueryParam("verbose") @Parameter(description = Dialect.VERBOSE) boolean verbose,
      @QueryParam("normalize") @Parameter(description = Dialect.NORMALIZE) boolean normalize) {
    return judge(subject, null, body, verbose, normalize);
  }

  @POST
  @Path("/{version}")
  @Operation(
      operationId = "ccompatCheckVersion",
      summary = "Whether a schema may follow one of the versions")
  @RequestBody(content = @Content(schema = @Schema(implementation = RegisterRequest.class)))
  public CompatibilityAnswer checkVersion(
      String subject,
      String version,
      byte[] body,
      @QueryParam("verbose") @Parameter(description = Dialect.VERBOSE) boolean verbose,
      @QueryParam("normalize") @Parameter(description = Dialect.NORMALIZE) boolean normalize) {
    return judge(subject, version, body, verbose, normalize);
  }

  private CompatibilityAnswer judge(
      String subject, @Nullable String version, byte[] body, boolean verbose, boolean normalize) {
    access.require(Action.READ, Urn.subject(subject));
    RegisterRequest request = bodies.read(body, RegisterRequest.class);
    Verdict verdict = compatibility.judge(subject, version, request.draft(), normalize);
    return CompatibilityAnswer.of(verdict, verbose);
  }
}
