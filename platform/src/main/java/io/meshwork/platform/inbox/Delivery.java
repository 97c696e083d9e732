package io.meshwork.platform.inbox;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.platform.error.Fault;
import io.meshwork.platform.event.Event;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Gives an event to its handler until it is dealt with.
 *
 * <p>While what the handler needs is down, the event is tried again without end, and those behind
 * it wait: order is kept and nothing is set aside that would succeed later. A fault of the event
 * itself sets it aside at once; anything else does after a few attempts. If it cannot even be set
 * aside, that too is tried again without end.
 */
@ApplicationScoped
public class Delivery {

  private final DeadLetters deadLetters;
  private final PlatformConfig.Delivery config;

  Delivery(DeadLetters deadLetters, PlatformConfig config) {
    this.deadLetters = deadLetters;
    this.config = config.delivery();
  }

  /** Returns when the event of {@code record} is dealt with or set aside. */
  public void deliver(
      String consumer, ConsumerRecord<String, byte[]> record, Consumer<Event> handler) {
    for (int attempt = 1; ; attempt++) {
      try {
        handler.accept(Event.of(record));
        return;
      } catch (RuntimeException failed) {
        if (isHopeless(failed, attempt)) {
          setAside(consumer, record, attempt, failed);
          return;
        }
        Log.warnf(
            "Event failed, trying again: consumer=%s topic=%s partition=%d offset=%d attempt=%d"
                + " reason=%s",
            consumer, record.topic(), record.partition(), record.offset(), attempt, failed);
        pause(attempt);
      }
    }
  }

  /**
   * Gives all events to the handler at once. If that fails, each is given to it alone, so that one
   * that cannot be dealt with does not keep the others from it.
   */
  public void deliverAll(
      String consumer,
      List<ConsumerRecord<String, byte[]>> records,
      Consumer<List<Event>> handler) {
    try {
      handler.accept(records.stream().map(Event::of).toList());
    } catch (RuntimeException failed) {
      Log.warnf(
          "Batch failed, trying one by one: consumer=%s events=%d reason=%s",
          consumer, records.size(), failed);
      records.forEach(record -> deliver(consumer, record, event -> handler.accept(List.of(event))));
    }
  }

  private boolean isHopeless(RuntimeException failed, int attempt) {
    return switch (Fault.of(failed)) {
      case TRANSIENT -> false;
      case PERMANENT -> true;
      case UNKNOWN -> attempt >= config.attempts();
    };
  }

  private void setAside(
      String consumer,
      ConsumerRecord<String, byte[]> record,
      int attempts,
      RuntimeException failed) {
    Log.errorf(
        failed,
        "Event set aside: consumer=%s topic=%s partition=%d offset=%d attempts=%d",
        consumer,
        record.topic(),
        record.partition(),
        record.offset(),
        attempts);
    for (int attempt = 1; ; attempt++) {
      try {
        deadLetters.add(consumer, record, failed);
        return;
      } catch (RuntimeException down) {
        Log.errorf(down, "Event could not be set aside, trying again: attempt=%d", attempt);
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) {
    Duration doubled = config.pause().multipliedBy(1L << Math.min(attempt - 1, 16));
    Duration pause = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped before the event was dealt with", stopping);
    }
  }
}
