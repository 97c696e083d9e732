package io.meshwork.quality.owner;

import io.meshwork.contracts.catalog.v1.DatasetUpdated;
import io.meshwork.contracts.catalog.v1.Domain;
import io.meshwork.contracts.catalog.v1.DomainUpdated;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog who owns domains, products and datasets. */
@ApplicationScoped
class OwnerListener {

  private static final String CONSUMER = "quality.owners";
  private static final String CATALOG = "io.meshwork.catalog.";

  private final Inbox inbox;
  private final Belongings belongings;

  OwnerListener(Inbox inbox, Belongings belongings) {
    this.inbox = inbox;
    this.belongings = belongings;
  }

  @Incoming("owner-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(
        CONSUMER,
        record,
        Map.of(
            CATALOG + "product.v1.updated",
            this::product,
            CATALOG + "product.v1.deleted",
            event -> belongings.productIsGone(event.subject()),
            CATALOG + "domain.v1.updated",
            this::domain,
            CATALOG + "domain.v1.deleted",
            event -> belongings.domainIsGone(event.subject().first()),
            CATALOG + "dataset.v1.updated",
            this::dataset,
            CATALOG + "dataset.v1.deleted",
            event -> belongings.datasetIsGone(event.subject())));
  }

  private void product(Event event) {
    belongings.product(event.subject(), event.as(ProductUpdated.parser()).getProduct());
  }

  private void domain(Event event) {
    Domain domain = event.as(DomainUpdated.parser()).getDomain();
    belongings.domain(event.subject().first(), domain.getOwner());
  }

  private void dataset(Event event) {
    belongings.dataset(event.subject(), event.as(DatasetUpdated.parser()).getDataset().getDomain());
  }
}
