package io.meshwork.platform.outbox;

import io.meshwork.platform.PlatformConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes what waits in the outbox to Kafka: reads the lowest visible positions, sends them, and
 * deletes them once the brokers have them. There is no cursor: a row that commits late, below rows
 * already sent, is simply found next time.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final int BATCH = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  private boolean publish(Connection connection) throws SQLException {
    List<WaitingEvent> batch = WaitingEvent.lowest(connection, BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Uni.join().all(batch.stream().map(this::send).toList()).andFailFast().await().atMost(PATIENCE);
    WaitingEvent.delete(connection, batch);
    return true;
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
