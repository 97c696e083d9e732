package io.meshwork.quality.notify;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Uuids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationResource {

  private static final String NOTIFICATIONS = "notifications";

  private final Access access;
  private final NotificationService notifications;

  NotificationResource(Access access, NotificationService notifications) {
    this.access = access;
    this.notifications = notifications;
  }

  @GET
  @Operation(
      operationId = "listNotifications",
      summary = "Messages to channels and what became of them, the latest first",
      description = "Those that are dead were given up: somebody has to look at them.")
  public Page<NotificationView> list(
      @QueryParam("state")
          @Parameter(
              description = "Only those; absent for all",
              schema =
                  @Schema(enumeration = {"waiting", "sending", "delivered", "dead", "skipped"}))
          @Nullable String state,
      @QueryParam("incident") @Parameter(description = "Id of an incident; absent for all")
          @Nullable String incident,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, NOTIFICATIONS);
    return notifications.list(
        NotificationState.of(state),
        incident == null ? null : Uuids.parse("incident", incident),
        PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getNotification", summary = "One message and what became of it")
  public NotificationView get(String id) {
    access.require(Action.READ, NOTIFICATIONS);
    return notifications.get(Uuids.parse("id", id));
  }

  @POST
  @Path("/{id}/retry")
  @Operation(
      operationId = "retryNotification",
      summary = "Have a message tried again that was given up",
      description =
          "As often as a new one, beginning now. Refused with 409 unless it is dead, and if its"
              + " channel was told since of what came after about the same incident.")
  public NotificationView retry(String id) {
    access.require(Action.OPERATE, NOTIFICATIONS);
    return notifications.retry(Uuids.parse("id", id));
  }
}
