package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/lineage/rebuild")
@Tag(name = "Upkeep")
class RebuildResource {

  private final Access access;
  private final Rebuilds rebuilds;

  RebuildResource(Access access, Rebuilds rebuilds) {
    this.access = access;
    this.rebuilds = rebuilds;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "rebuildLineage",
      summary = "Fold the graph anew from the event log",
      description =
          "It forgets what no event tells. Until it is done questions are answered from the graph as it"
              + " was, and events that come are accepted and wait. 409 while one is under way.")
  public Rebuild ask() {
    return rebuilds.ask(access.require(Action.OPERATE, "lineage").subject());
  }

  @GET
  @Operation(operationId = "getLineageRebuild", summary = "The latest rebuild that was asked for")
  public Rebuild latest() {
    access.require(Action.READ, "lineage");
    return rebuilds.latest().orElseThrow(() -> Failure.notFound("A rebuild of the graph"));
  }
}
