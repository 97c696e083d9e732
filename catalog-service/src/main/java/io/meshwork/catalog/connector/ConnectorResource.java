package io.meshwork.catalog.connector;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Connectors are set up by configuration alone; here they are seen and started. */
@Path("/api/v1/connectors")
@Tag(name = "Bringing metadata in")
class ConnectorResource {

  private static final String CONNECTORS = "connectors";

  private final Access access;
  private final ConnectorService connectors;

  ConnectorResource(Access access, ConnectorService connectors) {
    this.access = access;
    this.connectors = connectors;
  }

  @GET
  @Operation(
      operationId = "listConnectors",
      summary = "The connectors that are configured, by name",
      description = "All on one page: there are as many as the configuration names.")
  public Page<ConnectorView> list() {
    access.require(Action.READ, CONNECTORS);
    return new Page<>(connectors.list(), null);
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getConnector", summary = "One connector")
  public ConnectorView get(String name) {
    access.require(Action.READ, CONNECTORS);
    return connectors.get(name);
  }

  @POST
  @Path("/{name}/runs")
  @Operation(
      operationId = "runConnector",
      summary = "Start a run of the connector",
      description = "Refused while one is under way.")
  @APIResponse(
      responseCode = "202",
      description = "The run has begun",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunView.class)))
  public RestResponse<RunView> run(String name) {
    Caller caller = access.require(Action.WRITE, CONNECTORS);
    RunView run = connectors.start(name, caller.subject());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, run)
        .header("Location", "/api/v1/connectors/%s/runs/%s".formatted(name, run.id()))
        .build();
  }

  @GET
  @Path("/{name}/runs")
  @Operation(
      operationId = "listConnectorRuns",
      summary = "The last runs of a connector, the latest first; 50 are kept")
  public Page<RunView> runs(
      String name,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, CONNECTORS);
    return connectors.runs(name, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{name}/runs/{id}")
  @Operation(operationId = "getConnectorRun", summary = "How far a run is, or how it ended")
  public RunView run(String name, String id) {
    access.require(Action.READ, CONNECTORS);
    return connectors.run(name, id);
  }

  @GET
  @Path("/{name}/runs/{id}/changes")
  @Operation(
      operationId = "listConnectorRunChanges",
      summary = "The datasets that a run created, updated or marked as gone")
  public Page<RunChange> changes(
      String name,
      String id,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, CONNECTORS);
    return connectors.changes(name, id, PageRequest.of(pageSize, pageToken));
  }
}
