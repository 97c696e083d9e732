package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.Mode;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/mode")
@Produces({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON})
@Consumes({Dialect.V1, Dialect.UNVERSIONED, Dialect.JSON, Dialect.BYTES})
@Tag(name = Dialect.TAG)
class ModeResource {

  private static final String ALL = "subjects";

  private final Access access;
  private final SettingService settings;
  private final Bodies bodies;

  ModeResource(Access access, SettingService settings, Bodies bodies) {
    this.access = access;
    this.settings = settings;
    this.bodies = bodies;
  }

  @GET
  @Operation(
      operationId = "ccompatGetMode",
      summary = "What may be done where a subject does not say")
  public ModeMessage get() {
    access.require(Action.READ, ALL);
    return ModeMessage.of(settings.mode(null, true));
  }

  @PUT
  @Operation(operationId = "ccompatPutMode", summary = "Set what may be done")
  @RequestBody(content = @Content(schema = @Schema(implementation = ModeMessage.class)))
  public ModeMessage put(byte[] body, @QueryParam("force") @Parameter(description = Dialect.FORCE) boolean force) {
    return put(null, body, force, access.require(Action.WRITE, ALL));
  }

  @DELETE
  @Operation(operationId = "ccompatDeleteMode", summary = "Allow reading and writing again")
  public ModeMessage delete() {
    Caller caller = access.require(Action.WRITE, ALL);
    return ModeMessage.of(settings.clearMode(null, caller.subject()));
  }

  @GET
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatGetSubjectMode",
      summary = "What the subject itself says may be done with it")
  public ModeMessage get(String subject, @QueryParam("defaultToGlobal") @Parameter(description = Dialect.DEFAULT) boolean defaultToGlobal) {
    access.require(Action.READ, Urn.subject(subject));
    return ModeMessage.of(settings.mode(subject, defaultToGlobal));
  }

  @PUT
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatPutSubjectMode",
      summary = "Set what may be done with the subject; there need be no such subject yet")
  @RequestBody(content = @Content(schema = @Schema(implementation = ModeMessage.class)))
  public ModeMessage put(String subject, byte[] body, @QueryParam("force") @Parameter(description = Dialect.FORCE) boolean force) {
    return put(subject, body, force, access.require(Action.WRITE, Urn.subject(subject)));
  }

  @DELETE
  @Path("/{subject}")
  @Operation(
      operationId = "ccompatDeleteSubjectMode",
      summary = "Let with the subject be done what may be where one does not say")
  public ModeMessage delete(String subject) {
    Caller caller = access.require(Action.WRITE, Urn.subject(subject));
    return ModeMessage.of(settings.clearMode(subject, caller.subject()));
  }

  private ModeMessage put(@Nullable String scope, byte[] body, boolean force, Caller caller) {
    String word = bodies.read(body, ModeMessage.class).mode();
    Mode mode = Mode.of(Objects.requireNonNullElse(word, ""));
    settings.setMode(scope, mode, force, caller.subject());
    return ModeMessage.of(mode);
  }
}
