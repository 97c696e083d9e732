package io.meshwork.quality.monitor;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.SchemaChanged;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.quality.result.ResultService;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from lineage how the columns of datasets change. */
@ApplicationScoped
class SchemaListener {

  private static final String CONSUMER = "quality.schemas";
  private static final String CHANGED = "io.meshwork.lineage.schema.v1.changed";

  private final Inbox inbox;
  private final SchemaWatch schemas;

  SchemaListener(Inbox inbox, SchemaWatch schemas) {
    this.inbox = inbox;
    this.schemas = schemas;
  }

  @Incoming("schema-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(CHANGED, this::changed));
  }

  private void changed(Event event) {
    SchemaChanged change = event.as(SchemaChanged.parser());
    Instant told = Instant.ofEpochMilli(Timestamps.toMillis(change.getToldAt()));
    schemas.changed(event.subject(), change, ResultService.isPlausible(told) ? told : event.time());
  }
}
