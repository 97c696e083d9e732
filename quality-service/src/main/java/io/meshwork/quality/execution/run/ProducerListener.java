package io.meshwork.quality.execution.run;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.platform.urn.Urn;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from lineage which jobs write what, and when they have. */
@ApplicationScoped
class ProducerListener {

  private static final String CONSUMER = "quality.producers";
  private static final String RUN = "io.meshwork.lineage.run.v1.";
  private static final String EDGES = "io.meshwork.lineage.edges.v1.";

  /** A run that ended longer ago, such as one of an import, says nothing of today's data. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final Inbox inbox;
  private final Producers producers;
  private final Clock clock;

  ProducerListener(Inbox inbox, Producers producers, Clock clock) {
    this.inbox = inbox;
    this.producers = producers;
    this.clock = clock;
  }

  @Incoming("producer-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(
        CONSUMER,
        record,
        Map.of(
            RUN + "completed", this::completed,
            RUN + "started", this::ran,
            RUN + "failed", this::ran,
            RUN + "aborted", this::ran,
            EDGES + "appeared", this::appeared,
            EDGES + "stale", this::stale));
  }

  private void completed(Event event) {
    RunChanged run = event.as(RunChanged.parser());
    Instant ended = Instant.ofEpochMilli(Timestamps.toMillis(run.getEndedAt()));
    if (ended.isAfter(clock.instant().minus(NEWS))) {
      producers.completed(event.subject(), run.getRunId());
    } else {
      producers.ran(event.subject());
    }
  }

  private void ran(Event event) {
    producers.ran(event.subject());
  }

  private void appeared(Event event) {
    producers.writes(event.subject(), outputs(event));
  }

  private void stale(Event event) {
    producers.writesNoLonger(event.subject(), outputs(event));
  }

  /** What flows out of the job, into datasets. */
  private static List<Urn> outputs(Event event) {
    EdgesChanged changed = event.as(EdgesChanged.parser());
    return changed.getEdgesList().stream()
        .filter(edge -> edge.getOrigin().equals(changed.getJob()))
        .map(edge -> Urn.parse(Urn.Kind.DATASET, "edges", edge.getDestination()))
        .toList();
  }
}
