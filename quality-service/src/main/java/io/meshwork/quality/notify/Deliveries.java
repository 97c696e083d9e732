package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Channel;
import io.meshwork.quality.notify.channel.UndeliveredException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What an attempt at a message ends with. While it lasts no transaction is open. */
@ApplicationScoped
@Transactional
class Deliveries {

  private final HeldNotifications notifications;
  private final NotifyConfig config;
  private final Event<Told> told;

  Deliveries(HeldNotifications notifications, NotifyConfig config, Event<Told> told) {
    this.notifications = notifications;
    this.config = config;
    this.told = told;
  }

  void delivered(HeldNotifications.Held held, Channel channel) {
    if (notifications.delivered(held, repeat(held, channel)) && held.isNew()) {
      tell(held, true);
    }
  }

  /**
   * It is tried again later, unless that is in vain or was done often enough. What is only told
   * again waits for its next time, which comes whatever became of this one.
   */
  void failed(HeldNotifications.Held held, Channel channel, UndeliveredException fault) {
    String reason = Objects.requireNonNullElse(fault.getMessage(), "");
    if (!held.isNew()) {
      notifications.notRepeated(held, reason, repeat(held, channel));
    } else if (fault.isFinal() || held.attempt() >= config.attempts()) {
      gaveUp(held, reason);
    } else {
      notifications.again(held, reason, pause(held.attempt(), fault));
    }
  }

  /** Nothing will come of it; what was delivered once stays so, and is not told again. */
  void gaveUp(HeldNotifications.Held held, String reason) {
    if (!held.isNew()) {
      notifications.notRepeated(held, reason, null);
    } else if (notifications.giveUp(held, reason)) {
      tell(held, false);
    }
  }

  /** Ends what replicas died of as often as may be. */
  void giveUpLost() {
    notifications.giveUpLost(config.attempts()).forEach(lost -> tell(lost, false));
    notifications.returnLostRepeats();
  }

  private static @Nullable Duration repeat(HeldNotifications.Held held, Channel channel) {
    return held.message().change().isEnd() ? null : channel.repeat().orElse(null);
  }

  private void tell(HeldNotifications.Held held, boolean isDelivered) {
    told.fire(
        new Told(held.message().incident(), held.channel(), held.message().change(), isDelivered));
  }

  /**
   * Twice as long after every attempt; of that at least half, by chance, so that not all who failed
   * together try again together.
   */
  private Duration pause(int attempt, UndeliveredException fault) {
    long longest = config.longestPause().toMillis();
    long doubled = config.pause().toMillis() << Math.min(attempt - 1, 20);
    long most = Math.clamp(doubled, 1, longest);
    long chance = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    Duration asked = Objects.requireNonNullElse(fault.retryAfter(), Duration.ZERO);
    return Duration.ofMillis(Math.min(longest, Math.max(chance, asked.toMillis())));
  }
}
