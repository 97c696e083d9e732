package io.meshwork.quality.incident;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Tag(name = "Incidents")
class IncidentResource {

  private static final String INCIDENTS = "incidents";

  private final Access access;
  private final IncidentService incidents;

  IncidentResource(Access access, IncidentService incidents) {
    this.access = access;
    this.incidents = incidents;
  }

  @GET
  @Operation(
      operationId = "listIncidents",
      summary = "Incidents, the latest to be opened first",
      description = "Of several filters all must hold; of several values of one, any.")
  public Page<IncidentView> list(
      @QueryParam("state")
          @Parameter(description = "open, acknowledged, resolved or merged; absent for all")
          List<String> states,
      @QueryParam("severity") @Parameter(description = "critical, major or minor; absent for all")
          List<String> severities,
      @QueryParam("dataset")
          @Parameter(description = "URN of a dataset that fails, or failed, in them")
          @Nullable String dataset,
      @QueryParam("product") @Parameter(description = "URN of a product that they concern")
          @Nullable String product,
      @QueryParam("domain")
          @Parameter(description = "Path of the domain of their roots; subdomains are meant too")
          @Nullable String domain,
      @QueryParam("owner") @Parameter(description = "Name of the team that owns their roots")
          @Nullable String owner,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, INCIDENTS);
    return incidents.list(
        IncidentFilter.of(states, severities, dataset, product, domain, owner),
        PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getIncident",
      summary = "One incident",
      description = "Its revision is its ETag, which a decision about it can be made against.")
  public RestResponse<IncidentView> get(String id) {
    access.require(Action.READ, INCIDENTS);
    IncidentView incident = incidents.get(Uuids.parse("id", id));
    return RestResponse.ResponseBuilder.ok(incident)
        .tag(Revisions.tag(incident.revision()))
        .build();
  }

  @GET
  @Path("/{id}/timeline")
  @Operation(
      operationId = "getIncidentTimeline",
      summary = "What happened, in order",
      description = "What happened to incidents that were merged into it is among it.")
  public Page<IncidentEntryView> timeline(
      String id,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, INCIDENTS);
    return incidents.timeline(Uuids.parse("id", id), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}/datasets")
  @Operation(
      operationId = "listIncidentDatasets",
      summary = "What fails in it, or failed: its root and its effects")
  public Page<IncidentDatasetView> datasets(
      String id,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, INCIDENTS);
    return incidents.datasets(Uuids.parse("id", id), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}/products")
  @Operation(
      operationId = "listIncidentProducts",
      summary = "Products that offer its root, or something made of it")
  public Page<IncidentProductView> products(
      String id,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, INCIDENTS);
    return incidents.products(Uuids.parse("id", id), PageRequest.of(pageSize, pageToken));
  }
}
