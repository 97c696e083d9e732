package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.SubjectService;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.status.Build;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What clients ask of the registry itself. */
@Path(Dialect.ROOT)
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Tag(name = Dialect.TAG)
class ServerResource {

  private final Access access;
  private final SubjectService subjects;

  ServerResource(Access access, SubjectService subjects) {
    this.access = access;
    this.subjects = subjects;
  }

  @GET
  @Operation(operationId = "ccompatPing", summary = "Whether the registry is there")
  public Map<String, String> ping() {
    access.require(Action.READ, "subjects");
    return Map.of();
  }

  @GET
  @Path("/contexts")
  @Operation(operationId = "ccompatListContexts", summary = "The contexts that have subjects")
  public List<String> contexts() {
    access.require(Action.READ, "subjects");
    return subjects.contexts();
  }

  @GET
  @Path("/v1/metadata/id")
  @Operation(
      operationId = "ccompatGetClusterId",
      summary = "Which registry this is; there is no cluster to be named")
  public ServerId id() {
    access.require(Action.READ, "subjects");
    return ServerId.NONE;
  }

  @GET
  @Path("/v1/metadata/version")
  @Operation(operationId = "ccompatGetServerVersion", summary = "The version of the registry")
  public ServerVersion version() {
    access.require(Action.READ, "subjects");
    return new ServerVersion(Build.CURRENT.version(), Build.CURRENT.commit());
  }

  /** Which registry this is. */
  record ServerId(String id, Scope scope) {

    static final ServerId NONE = new ServerId("", new Scope(List.of(), Map.of()));

    /** Where it stands among others. */
    record Scope(List<String> path, Map<String, String> clusters) {}
  }

  /** Which version of the registry this is. */
  record ServerVersion(String version, String commitId) {}
}
