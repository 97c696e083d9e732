package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.contracts.catalog.v1.JobDeclared;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog of jobs that it knows without having seen them run. */
@ApplicationScoped
class DeclaredJobListener {

  private static final String CONSUMER = "lineage.declared-jobs";
  private static final String DECLARED = "io.meshwork.catalog.job.v1.declared";

  private final Inbox inbox;
  private final IngestService ingest;

  DeclaredJobListener(Inbox inbox, IngestService ingest) {
    this.inbox = inbox;
    this.ingest = ingest;
  }

  @Incoming("declared-jobs")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(DECLARED, this::declared));
  }

  private void declared(Event event) {
    ingest.ingest(event.as(JobDeclared.parser()).getEvent().getBytes(UTF_8));
  }
}
