package io.meshwork.quality.notify;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.quality.notify.channel.Channel;
import io.meshwork.quality.notify.channel.Channels;
import io.meshwork.quality.queue.QueueLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** The couriers of this replica, each a thread. */
@ApplicationScoped
class Couriers {

  private final NotifyConfig config;
  private final HeldNotifications notifications;
  private final Deliveries deliveries;
  private final Channels channels;
  private final String replica;
  private final QueueLoop loop;

  Couriers(
      NotifyConfig config,
      PlatformConfig platform,
      HeldNotifications notifications,
      Deliveries deliveries,
      Channels channels) {
    this.config = config;
    this.notifications = notifications;
    this.deliveries = deliveries;
    this.channels = channels;
    this.replica = platform.service() + "/" + UUID.randomUUID();
    this.loop = new QueueLoop("courier", config.poll());
  }

  void start(@Observes StartupEvent event) {
    if (config.lease().compareTo(Channel.LONGEST_SEND) <= 0) {
      throw new IllegalStateException(
          "meshwork.quality.notify.lease is %s; it must be longer than %s, which a message may take"
              .formatted(config.lease(), Channel.LONGEST_SEND));
    }
    for (int i = 1; i <= config.concurrency(); i++) {
      loop.start(courier(replica)::deliverNext);
    }
  }

  /** What is under way is ended if it can be; else its lease ends and another tries again. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  @Scheduled(every = "15s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void giveUpLost() {
    deliveries.giveUpLost();
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    notifications.forget(config.keep());
  }

  Courier courier(String owner) {
    return new Courier(owner, config, notifications, deliveries, channels);
  }
}
