package io.meshwork.lineage.openlineage;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The HTTP transport of OpenLineage ({@code spec/OpenLineage.yml}). */
@Path("/api/v1/lineage")
@Tag(name = "OpenLineage")
@Consumes(MediaType.APPLICATION_JSON)
class OpenLineageResource {

  private final Access access;
  private final IngestService ingest;

  OpenLineageResource(Access access, IngestService ingest) {
    this.access = access;
    this.ingest = ingest;
  }

  @POST
  @Operation(
      operationId = "postLineageEvent",
      summary = "Report one OpenLineage event",
      description =
          "A RunEvent, JobEvent or DatasetEvent of OpenLineage 2-0-2. Answered when the event is"
              + " durable. The same event twice is one.")
  @APIResponse(responseCode = "201", description = "The event is accepted")
  public RestResponse<Void> post(
      @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) byte[] event) {
    access.require(Action.INGEST, "lineage");
    ingest.ingest(event);
    return RestResponse.status(RestResponse.Status.CREATED);
  }

  @POST
  @Path("/batch")
  @Operation(
      operationId = "postLineageEvents",
      summary = "Report many OpenLineage events",
      description = "Good events are accepted even if others are not.")
  @APIResponse(responseCode = "204", description = "All events are accepted")
  @APIResponse(
      responseCode = "200",
      description = "Some events are not accepted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchResult.class)))
  public RestResponse<BatchResult> postBatch(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
          byte[] events) {
    access.require(Action.INGEST, "lineage");
    List<IngestService.Outcome> outcomes = ingest.ingestArray(events);
    return BatchResult.of(outcomes).map(RestResponse::ok).orElseGet(RestResponse::noContent);
  }
}
