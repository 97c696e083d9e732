package io.meshwork.quality.incident;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents/{id}")
@Tag(name = "Incidents")
class ResponseResource {

  private final Access access;
  private final ResponseService responses;

  ResponseResource(Access access, ResponseService responses) {
    this.access = access;
    this.responses = responses;
  }

  @POST
  @Path("/acknowledgement")
  @Operation(
      operationId = "acknowledgeIncident",
      summary = "Say that you look at it",
      description = "Again changes nothing. Refused with 409 once it is over.")
  public RestResponse<IncidentView> acknowledge(
      String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.acknowledge(act(id, ifMatch)));
  }

  @PUT
  @Path("/assignee")
  @Operation(
      operationId = "assignIncident",
      summary = "Say who works on it",
      description = "Refused with 409 once it is over.")
  public RestResponse<IncidentView> assign(
      String id, AssigneeDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.assign(act(id, ifMatch), draft));
  }

  @POST
  @Path("/notes")
  @Operation(operationId = "addIncidentNote", summary = "Add a note to its timeline")
  public RestResponse<IncidentView> note(
      String id, TextDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.note(act(id, ifMatch), draft));
  }

  @POST
  @Path("/resolution")
  @Operation(
      operationId = "resolveIncident",
      summary = "Say that it is over, and why",
      description =
          "Whatever its checks say now; what they find later is another failure. By itself an incident"
              + " is resolved once all has recovered. Refused with 409 once it is over.")
  public RestResponse<IncidentView> resolve(
      String id, ReasonDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.resolve(act(id, ifMatch), draft));
  }

  @POST
  @Path("/reopening")
  @Operation(
      operationId = "reopenIncident",
      summary = "Say that it was not over, and why",
      description =
          "Refused with 409 unless it is resolved, and if its root is in another incident by now.")
  public RestResponse<IncidentView> reopen(
      String id, ReasonDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.reopen(act(id, ifMatch), draft));
  }

  @PUT
  @Path("/postmortem")
  @Operation(operationId = "putIncidentPostmortem", summary = "Write down what was learned")
  public RestResponse<IncidentView> conclude(
      String id, TextDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return respond(responses.conclude(act(id, ifMatch), draft));
  }

  private ResponseService.Act act(String id, @Nullable String ifMatch) {
    String actor = access.require(Action.WRITE, "incidents").subject();
    UUID incident = Uuids.parse("id", id);
    return new ResponseService.Act(incident, Revisions.expected(ifMatch, null), actor);
  }

  private static RestResponse<IncidentView> respond(IncidentView incident) {
    return RestResponse.ResponseBuilder.ok(incident)
        .tag(Revisions.tag(incident.revision()))
        .build();
  }
}
