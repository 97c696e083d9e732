package io.meshwork.catalog.history;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/changes")
@Tag(name = "Changes")
class ChangeResource {

  static final String CLOUD_EVENTS = "application/cloudevents-batch+json";

  private final Access access;
  private final HistoryService history;

  ChangeResource(Access access, HistoryService history) {
    this.access = access;
    this.history = history;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "listChanges",
      summary = "The changes of one thing, or the feed of all",
      description =
          "With urn and without after: every revision of that thing, the latest first. Otherwise"
              + " the feed, the earliest first, in an order that never changes; nextPageToken is"
              + " always there, and goes into the next after. As"
              + " application/cloudevents-batch+json the feed comes as CloudEvents, and the token"
              + " in the header X-Next-After.")
  public Page<ChangeView> list(@BeanParam ChangeParameters parameters) throws InterruptedException {
    if (parameters.urn == null || parameters.after != null) {
      return feed(parameters);
    }
    Urn subject = Urn.parse("urn", parameters.urn);
    access.require(Action.READ, subject);
    return history.of(subject, PageRequest.of(parameters.pageSize, parameters.pageToken));
  }

  @GET
  @Produces(CLOUD_EVENTS)
  @RunOnVirtualThread
  @Operation(hidden = true)
  public RestResponse<List<ChangeCloudEvent>> listEvents(@BeanParam ChangeParameters parameters) {
    Page<ChangeView> page = feed(parameters);
    return RestResponse.ResponseBuilder.ok(page.items().stream().map(ChangeCloudEvent::of).toList())
        .header("X-Next-After", page.nextTokenOrEmpty())
        .build();
  }

  private Page<ChangeView> feed(ChangeParameters parameters) {
    access.require(Action.READ, "changes");
    return history.await(
        parameters.afterOrStart(),
        parameters.filter(),
        PageRequest.of(parameters.pageSize, null).size(),
        parameters.patience());
  }
}
