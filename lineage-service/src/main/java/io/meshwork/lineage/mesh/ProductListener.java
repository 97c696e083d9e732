package io.meshwork.lineage.mesh;

import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.platform.urn.Urn;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog which products offer which datasets. */
@ApplicationScoped
class ProductListener {

  private static final String CONSUMER = "lineage.ports";
  private static final String UPDATED = "io.meshwork.catalog.product.v1.updated";
  private static final String DELETED = "io.meshwork.catalog.product.v1.deleted";

  private final Inbox inbox;
  private final Ports ports;

  ProductListener(Inbox inbox, Ports ports) {
    this.inbox = inbox;
    this.ports = ports;
  }

  @Incoming("catalog-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(UPDATED, this::updated, DELETED, this::deleted));
  }

  private void updated(Event event) {
    Product product = event.as(ProductUpdated.parser()).getProduct();
    var holder = new Ports.Holder(event.subject().first(), product.getOwner());
    ports.replace(event.subject(), holder, datasets(product));
  }

  private void deleted(Event event) {
    ports.remove(event.subject());
  }

  private static List<Urn> datasets(Product product) {
    return product.getOutputPortsList().stream()
        .flatMap(port -> port.getDatasetsList().stream())
        .map(urn -> Urn.parse(Urn.Kind.DATASET, "datasets", urn))
        .toList();
  }
}
