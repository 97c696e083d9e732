package io.meshwork.quality.notify;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.quality.notify.channel.Channels;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The couriers of this replica, each a thread. */
@ApplicationScoped
class Couriers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final NotifyConfig config;
  private final HeldNotifications notifications;
  private final Deliveries deliveries;
  private final Channels channels;
  private final String replica;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

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
  }

  void start(@Observes StartupEvent event) {
    for (int i = 1; i <= config.concurrency(); i++) {
      Courier courier = courier(replica);
      threads.add(Thread.ofPlatform().daemon().name("courier-" + i).start(() -> work(courier)));
    }
  }

  /** What is under way is ended if it can be; else its lease ends and another tries again. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    for (Thread thread : threads) {
      thread.join(PATIENCE);
    }
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    notifications.forget(config.keep());
  }

  Courier courier(String owner) {
    return new Courier(owner, config.lease(), notifications, deliveries, channels);
  }

  private void work(Courier courier) {
    boolean isBusy = false;
    while (!isStopped(isBusy ? Duration.ZERO : config.poll())) {
      try {
        isBusy = courier.deliverNext();
      } catch (RuntimeException fault) {
        isBusy = false;
        Log.warnf(fault, "The queue of messages does not answer, trying again");
      }
    }
  }

  private boolean isStopped(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }
}
