package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from lineage of the datasets that pipelines read and write. */
@ApplicationScoped
class DatasetListener {

  private static final String CONSUMER = "catalog.datasets";
  private static final String OBSERVED = "io.meshwork.lineage.dataset.v1.observed";

  private final Inbox inbox;
  private final FindingService findings;

  DatasetListener(Inbox inbox, FindingService findings) {
    this.inbox = inbox;
    this.findings = findings;
  }

  @Incoming("lineage-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(OBSERVED, this::observed));
  }

  private void observed(Event event) {
    DatasetObserved observed = event.as(DatasetObserved.parser());
    findings.find(
        new Finding(
            event.subject(),
            Source.LINEAGE,
            observed.getDescription(),
            observed.getFieldsList().stream().map(DatasetListener::column).toList()),
        ChangeLog.SERVICE_ACTOR);
  }

  private static ColumnDraft column(DatasetObserved.Field field) {
    return ColumnDraft.of(field.getName(), field.getType(), field.getDescription(), null);
  }
}
