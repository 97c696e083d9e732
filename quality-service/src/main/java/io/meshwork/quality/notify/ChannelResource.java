package io.meshwork.quality.notify;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.quality.notify.channel.ChannelKind;
import io.meshwork.quality.notify.channel.Channels;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notification-channels")
@Tag(name = "Notifications")
class ChannelResource {

  private final Access access;
  private final Channels channels;

  ChannelResource(Access access, Channels channels) {
    this.access = access;
    this.channels = channels;
  }

  @GET
  @Operation(
      operationId = "listNotificationChannels",
      summary = "The channels that the operator set up, by name",
      description = "Where they lead to, and by which secrets, is not told.")
  public List<ChannelView> list() {
    access.require(Action.READ, "notification channels");
    return channels.kinds().entrySet().stream()
        .map(channel -> new ChannelView(channel.getKey(), channel.getValue()))
        .toList();
  }

  /** A channel that rules may name. */
  @Schema(name = "NotificationChannel")
  public record ChannelView(String name, ChannelKind kind) {}
}
