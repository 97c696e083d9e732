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

@Path("/api/v1/lineage")
@Tag(name = "Upkeep")
class UpkeepResource {

  private final Access access;
  private final Rebuilds rebuilds;
  private final RetentionPasses retention;

  UpkeepResource(Access access, Rebuilds rebuilds, RetentionPasses retention) {
    this.access = access;
    this.rebuilds = rebuilds;
    this.retention = retention;
  }

  @POST
  @Path("/rebuild")
  @ResponseStatus(202)
  @Operation(
      operationId = "rebuildLineage",
      summary = "Fold the graph anew from the event log",
      description =
          "It forgets what no event tells. Until it is done questions are answered from the graph as it"
              + " was, and events that come are accepted and wait. 409 while one is under way, or when events were"
              + " deleted as their retention ended.")
  public Rebuild ask() {
    return rebuilds.ask(access.require(Action.OPERATE, "lineage").subject());
  }

  @GET
  @Path("/rebuild")
  @Operation(operationId = "getLineageRebuild", summary = "The latest rebuild that was asked for")
  public Rebuild latest() {
    access.require(Action.READ, "lineage");
    return rebuilds.latest().orElseThrow(() -> Failure.notFound("A rebuild of the graph"));
  }

  @GET
  @Path("/retention")
  @Operation(
      operationId = "getLineageRetention",
      summary = "For how long events are kept, and what was deleted because of that")
  public RetentionView retention() {
    access.require(Action.READ, "lineage");
    return retention.view();
  }
}
