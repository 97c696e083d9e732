package io.meshwork.lineage.openlineage;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/events")
@Tag(name = "OpenLineage")
class EventResource {

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
    Urn jobUrn = job == null ? null : Urn.parse(Urn.Kind.JOB, "job", job);
    PageRequest page = PageRequest.of(pageSize, pageToken);
    return Page.of(
        events.after(position(page.after()), run, jobUrn, page.size() + 1),
        page,
        event -> Long.toString(event.position()));
  }

  private static long position(String token) {
    try {
      return token.isEmpty() ? 0 : Long.parseLong(token);
    } catch (NumberFormatException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }
}
