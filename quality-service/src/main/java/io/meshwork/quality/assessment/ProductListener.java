package io.meshwork.quality.assessment;

import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.platform.urn.Urn;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog which products offer which datasets. */
@ApplicationScoped
class ProductListener {

  private static final String CONSUMER = "quality.ports";

  private final Inbox inbox;
  private final AssessmentService assessments;

  ProductListener(Inbox inbox, AssessmentService assessments) {
    this.inbox = inbox;
    this.assessments = assessments;
  }

  @Incoming("catalog-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, this::handle);
  }

  private void handle(Event event) {
    switch (event.type()) {
      case "io.meshwork.catalog.product.v1.updated" ->
          assessments.offers(
              event.subject(), datasets(event.as(ProductUpdated.parser()).getProduct()));
      case "io.meshwork.catalog.product.v1.deleted" ->
          assessments.offers(event.subject(), List.of());
      default -> {}
    }
  }

  private static List<Urn> datasets(Product product) {
    return product.getOutputPortsList().stream()
        .flatMap(port -> port.getDatasetsList().stream())
        .map(urn -> Urn.parse(Urn.Kind.DATASET, "datasets", urn))
        .toList();
  }
}
