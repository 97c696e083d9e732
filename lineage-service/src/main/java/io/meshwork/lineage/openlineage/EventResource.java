package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/events")
@Tag(name = "OpenLineage")
class EventResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final int EXPORTED_AT_ONCE = 200;

  private final Access access;
  private final EventQuery events;

  EventResource(Access access, EventQuery events) {
    this.access = access;
    this.events = events;
  }

  @GET
  @Operation(
      operationId = "listLineageEvents",
      summary = "Events as they came, in the order of their arrival",
      description = "Those of one run, of one job, or all.")
  public Page<EventView> list(
      @QueryParam("run") @Parameter(description = "Id of a run: only its events")
          @Nullable String run,
      @QueryParam("job") @Parameter(description = "URN of a job: only its events")
          @Nullable String job,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "lineage");
    PageRequest page = PageRequest.of(pageSize, pageToken);
    return Page.of(
        events.after(position(page.after()), run, jobUrn(job), page.size() + 1),
        page,
        event -> Long.toString(event.position()));
  }

  @GET
  @Path("/export")
  @Produces(NDJSON)
  @Operation(
      operationId = "exportLineageEvents",
      summary = "All events as they came, one a line",
      description =
          "In the order of their arrival; each is the OpenLineage document that was sent, with its line breaks"
              + " removed, and can be sent to another server.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput export(
      @QueryParam("run") @Parameter(description = "Id of a run: only its events")
          @Nullable String run,
      @QueryParam("job") @Parameter(description = "URN of a job: only its events")
          @Nullable String job) {
    access.require(Action.READ, "lineage");
    Urn of = jobUrn(job);
    return out -> {
      List<EventView> part = events.after(0, run, of, EXPORTED_AT_ONCE);
      while (!part.isEmpty()) {
        for (EventView event : part) {
          // A line break in JSON is white space: within texts it is escaped.
          out.write(event.event().replace('\r', ' ').replace('\n', ' ').getBytes(UTF_8));
          out.write('\n');
        }
        out.flush();
        part = events.after(part.getLast().position(), run, of, EXPORTED_AT_ONCE);
      }
    };
  }

  private static @Nullable Urn jobUrn(@Nullable String job) {
    return job == null ? null : Urn.parse(Urn.Kind.JOB, "job", job);
  }

  private static long position(String token) {
    try {
      return token.isEmpty() ? 0 : Long.parseLong(token);
    } catch (NumberFormatException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }
}
