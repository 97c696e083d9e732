package io.meshwork.quality.sla;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whoever may change a dataset may promise something of it. */
@Path("/api/v1/slos")
@Tag(name = "SLAs")
class SloResource {

  private final Access access;
  private final SloService slos;

  SloResource(Access access, SloService slos) {
    this.access = access;
    this.slos = slos;
  }

  @GET
  @Operation(
      operationId = "listSlos",
      summary = "The promises that were made by API, in the order of their names")
  public Page<SloView> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "promises");
    return slos.list(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getSlo", summary = "A promise that was made by API, and how it stands")
  public SloView get(String name) {
    access.require(Action.READ, "promises");
    return slos.get(name);
  }

  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "putSlo",
      summary = "Promise something of a dataset, or replace the promise whole",
      description =
          "For what no contract says. The same again changes nothing; whoever promises something else"
              + " begins anew.")
  public SloView put(String name, SloDraft draft) {
    Caller caller = access.require(Action.WRITE, "promises");
    if (draft != null && !draft.dataset().isBlank()) {
      access.require(Action.WRITE, Urn.parse(Urn.Kind.DATASET, "dataset", draft.dataset()));
    }
    slos.dataset(name).ifPresent(dataset -> access.require(Action.WRITE, dataset));
    return slos.put(name, draft, caller.subject());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "deleteSlo",
      summary = "Promise it no longer; how it was kept until now stays")
  public void delete(String name) {
    access.require(Action.WRITE, "promises");
    slos.dataset(name).ifPresent(dataset -> access.require(Action.WRITE, dataset));
    slos.delete(name);
  }
}
