package io.meshwork.platform.outbox;

import io.meshwork.platform.PlatformConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes what waits in the outbox to Kafka: reads the lowest visible positions, sends them, and
 * deletes them once the brokers have them. There is no cursor: a row that commits late, below rows
 * already sent, is simply found next time.
 *
 * <p>An event is sent when the brokers have the one before it about the same subject, and a batch
 * ends when nothing of it is under way any more: the producer alone would let the later ones
 * overtake one that timed out.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final int BATCH = 256;

  /** A batch is held in memory, and a bulk load may leave nothing but the largest of events. */
  private static final long BATCH_BYTES = 8 * 1024 * 1024;

  private final MutinyEmitter<byte[]> emitter;
  private final String service;
  private final LeasedLoop loop;

  OutboxRelay(
      @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BATCH)
          MutinyEmitter<byte[]> emitter,
      DataSource dataSource,
      PlatformConfig config) {
    this.emitter = emitter;
    this.service = config.service();
    this.loop = new LeasedLoop("outbox", dataSource, this::publish);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    loop.close();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
    loop.wake();
  }

  private boolean publish(Connection connection) throws SQLException {
    List<WaitingEvent> batch = WaitingEvent.lowest(connection, BATCH, BATCH_BYTES);
    if (batch.isEmpty()) {
      return false;
    }
    var bySubject = batch.stream().collect(Collectors.groupingBy(WaitingEvent::subject));
    // The producer gives up in time by itself.
    Uni.join()
        .all(bySubject.values().stream().map(this::sendInOrder).toList())
        .andCollectFailures()
        .await()
        .indefinitely();
    WaitingEvent.delete(connection, batch);
    return true;
  }

  private Uni<Void> sendInOrder(List<WaitingEvent> events) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(this::send)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> send(WaitingEvent event) {
    var record =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(service + ".events")
            .withKey(event.subject())
            .withHeaders(event.headers(service))
            .build();
    var trace = TracingMetadata.withCurrent(Traceparent.extract(event.traceparent()));
    return emitter.sendMessage(Message.of(event.value().toByteArray(), Metadata.of(record, trace)));
  }
}
