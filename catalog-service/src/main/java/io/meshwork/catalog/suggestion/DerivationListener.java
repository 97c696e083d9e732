package io.meshwork.catalog.suggestion;

import com.google.protobuf.Timestamp;
import io.meshwork.contracts.lineage.v1.ColumnSource;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from lineage of the columns that flow into others. */
@ApplicationScoped
class DerivationListener {

  private static final String CONSUMER = "catalog.derivations";
  private static final String OBSERVED = "io.meshwork.lineage.dataset.v1.observed";

  private final Inbox inbox;
  private final DerivationService derivations;

  DerivationListener(Inbox inbox, DerivationService derivations) {
    this.inbox = inbox;
    this.derivations = derivations;
  }

  @Incoming("lineage-columns")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(OBSERVED, this::observed));
  }

  private void observed(Event event) {
    String target = event.subject().toString();
    derivations.observe(
        event.subject(),
        event.as(DatasetObserved.parser()).getColumnSourcesList().stream()
            .map(source -> derivation(target, source))
            .toList());
  }

  private static Derivation derivation(String target, ColumnSource source) {
    return new Derivation(
        new ColumnRef(target, source.getColumn()),
        new ColumnRef(source.getSource(), source.getSourceColumn()),
        source.getTransformationsList(),
        source.getMasked(),
        source.getJob(),
        instant(source.getToldAt()));
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
