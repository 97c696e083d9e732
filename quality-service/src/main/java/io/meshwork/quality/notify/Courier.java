package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Channel;
import io.meshwork.quality.notify.channel.Channels;
import io.meshwork.quality.notify.channel.UndeliveredException;
import io.quarkus.logging.Log;
import java.util.Optional;

/** Takes messages that are due, one after another, and delivers them. */
final class Courier {

  private final String owner;
  private final NotifyConfig config;
  private final HeldNotifications notifications;
  private final Deliveries deliveries;
  private final Channels channels;

  Courier(
      String owner,
      NotifyConfig config,
      HeldNotifications notifications,
      Deliveries deliveries,
      Channels channels) {
    this.owner = owner;
    this.config = config;
    this.notifications = notifications;
    this.deliveries = deliveries;
    this.channels = channels;
  }

  /** Makes an attempt at the next message, if there is one; whether there was. */
  boolean deliverNext() {
    Optional<HeldNotifications.Held> next =
        notifications.take(owner, config.lease(), config.attempts());
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  private void deliver(HeldNotifications.Held held) {
    Optional<Channel> channel = channels.find(held.channel());
    if (channel.isEmpty()) {
      deliveries.gaveUp(held, "The operator no longer has a channel of that name.");
      return;
    }
    try {
      channel.get().send(held.id(), held.message());
    } catch (UndeliveredException fault) {
      Log.warnf(
          "A message was not delivered: notification=%s channel=%s attempt=%d reason=%s",
          held.id(), held.channel(), held.attempt(), fault.getMessage());
      deliveries.failed(held, channel.get(), fault);
      return;
    } catch (RuntimeException | LinkageError fault) {
      Log.errorf(
          fault, "A message cannot be sent: notification=%s channel=%s", held.id(), held.channel());
      deliveries.gaveUp(held, "The fault is the service's.");
      return;
    }
    deliveries.delivered(held, channel.get());
  }
}
