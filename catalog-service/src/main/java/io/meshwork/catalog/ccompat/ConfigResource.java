package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.CompatibilityLevel;
import io.meshwork.catalog.registry.SettingService;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

@Path(Dialect.ROOT + "/config")
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Consumes({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON, Dialect.BYTES})
@Tag(name = Dialect.TAG)
class ConfigResource {

  private static final String ALL = "subjects";

  private final Access access;
  private final SettingService settings;
  private final Bodies bodies;

  ConfigResource(Access access, SettingService settings, Bodies bodies) {
    this.access = access;
    this.settings = settings;
    this.bodies = bodies;
  }

  @GET
  @Operation(
      operationId = "ccompatGetConfig",
      summary = "What is asked of next schemas where a subject does not say")
  public ConfigAnswer get() {
    access.require(Action.READ, ALL);
    return ConfigAnswer.of(settings.compatibility(null, true));
  }

  @PUT
  @Operation(operationId = "ccompatPutConfig", summary = "Set what is asked of next schemas")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConfigRequest.class)))
  public ConfigRequest put(byte[] body) {
    return put(null, body, access.require(Action.WRITE, ALL));
  }

  @DELETE
  @Operation(
      operationId = "ccompatDeleteConfig",
      summary = "Ask again what the registry is configured to ask")
  public ConfigAnswer delete() {
    Caller caller = access.require(Action.WRITE, ALL);
    return ConfigAnswer.of(settings.clearCompatibility(null, caller.subject()));
  }

  @GET
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatGetSubjectConfig",
      summary = "What the subject asks of its next schema itself")
  public ConfigAnswer get(String subject, @QueryParam("defaultToGlobal") @Parameter(description = Dialect.DEFAULT) boolean defaultToGlobal) {
    access.require(Action.READ, Urn.subject(subject));
    return ConfigAnswer.of(settings.compatibility(subject, defaultToGlobal));
  }

  @PUT
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatPutSubjectConfig",
      summary = "Set what the subject asks of its next schema; there need be no such subject yet")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConfigRequest.class)))
  public ConfigRequest put(String subject, byte[] body) {
    return put(subject, body, access.require(Action.WRITE, Urn.subject(subject)));
  }

  @DELETE
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatDeleteSubjectConfig",
      summary = "Let the subject ask what is asked where one does not say")
  public ConfigAnswer delete(String subject) {
    Caller caller = access.require(Action.WRITE, Urn.subject(subject));
    return ConfigAnswer.of(settings.clearCompatibility(subject, caller.subject()));
  }

  private ConfigRequest put(@Nullable String scope, byte[] body, Caller caller) {
    ConfigRequest request = bodies.read(body, ConfigRequest.class);
    CompatibilityLevel level =
        request.compatibility() == null ? null : CompatibilityLevel.of(request.compatibility());
    settings.setCompatibility(scope, level, request.normalize(), caller.subject());
    return request;
  }
}
