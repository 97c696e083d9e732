package io.meshwork.quality.lineage;

import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from lineage where data flows, and how runs go. */
@ApplicationScoped
class LineageListener {

  private static final String CONSUMER = "quality.lineage";
  private static final String RUN = "io.meshwork.lineage.run.v1.";
  private static final String EDGES = "io.meshwork.lineage.edges.v1.";

  private final Inbox inbox;
  private final Flows flows;
  private final Runs runs;

  LineageListener(Inbox inbox, Flows flows, Runs runs) {
    this.inbox = inbox;
    this.flows = flows;
    this.runs = runs;
  }

  @Incoming("lineage-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(
        CONSUMER,
        record,
        Map.of(
            RUN + "started", event -> tell(event, RunState.RUNNING),
            RUN + "completed", event -> tell(event, RunState.COMPLETED),
            RUN + "failed", event -> tell(event, RunState.FAILED),
            RUN + "aborted", event -> tell(event, RunState.ABORTED),
            EDGES + "appeared", event -> flows.appeared(event.subject(), edges(event)),
            EDGES + "stale", event -> flows.wentStale(event.subject(), edges(event))));
  }

  private void tell(Event event, RunState state) {
    runs.told(event.subject(), state, event.as(RunChanged.parser()));
  }

  private static EdgesChanged edges(Event event) {
    return event.as(EdgesChanged.parser());
  }
}
