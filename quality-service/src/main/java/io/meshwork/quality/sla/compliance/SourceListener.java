package io.meshwork.quality.sla.compliance;

import io.meshwork.contracts.catalog.v1.InputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.platform.urn.Urn;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog what products read. */
@ApplicationScoped
class SourceListener {

  private static final String CONSUMER = "quality.sources";
  private static final String UPDATED = "io.meshwork.catalog.product.v1.updated";
  private static final String DELETED = "io.meshwork.catalog.product.v1.deleted";

  private final Inbox inbox;
  private final Sources sources;

  SourceListener(Inbox inbox, Sources sources) {
    this.inbox = inbox;
    this.sources = sources;
  }

  @Incoming("source-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(UPDATED, this::updated, DELETED, this::deleted));
  }

  private void updated(Event event) {
    Product product = event.as(ProductUpdated.parser()).getProduct();
    sources.replace(
        event.subject(),
        product.getInputPortsList().stream().flatMap(SourceListener::read).toList());
  }

  private void deleted(Event event) {
    sources.replace(event.subject(), List.of());
  }

  private static Stream<Urn> read(InputPort port) {
    Stream<Urn> datasets =
        port.getDatasetsList().stream().map(urn -> Urn.parse(Urn.Kind.DATASET, "datasets", urn));
    Stream<Urn> product =
        Stream.of(port.getProduct())
            .filter(urn -> !urn.isEmpty())
            .map(urn -> Urn.parse(Urn.Kind.PRODUCT, "product", urn));
    Stream<Urn> contract =
        Stream.of(port.getContract().getId()).filter(id -> !id.isEmpty()).map(Urn::contract);
    return Stream.of(datasets, product, contract).flatMap(urns -> urns);
  }
}
