package io.meshwork.gateway.search;

import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Delivery;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the index up to date: whatever a service tells of a thing, its document is composed anew.
 * An event says only that something changed, so order and repetition do not matter.
 */
@ApplicationScoped
class Indexer {

  private static final String CONSUMER = "gateway.index";

  /** Nothing that search shows follows from these. */
  private static final Set<String> UNSHOWN =
      Set.of("io.meshwork.lineage.facets.v1.told", "io.meshwork.quality.sla.v1.changed");

  private final Delivery delivery;
  private final Composer composer;
  private final SearchIndex index;
  private final IndexTraces traces;

  Indexer(Delivery delivery, Composer composer, SearchIndex index, IndexTraces traces) {
    this.delivery = delivery;
    this.composer = composer;
    this.index = index;
    this.traces = traces;
  }

  @Incoming("events")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
    records.forEach(batch::add);
    traces.during(batch, () -> delivery.deliverAll(CONSUMER, batch, this::index));
  }

  private void index(Collection<Event> events) {
    // Those that are being built must be known before the services are asked: see Rebuild.
    List<String> targets = index.targets();
    Set<String> urns = new LinkedHashSet<>();
    events.stream()
        .filter(event -> !UNSHOWN.contains(event.type()))
        .forEach(event -> urns.add(event.subject().toString()));
    index.write(composer.compose(urns), targets);
  }
}
