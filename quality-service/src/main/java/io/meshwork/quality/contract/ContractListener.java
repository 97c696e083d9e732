package io.meshwork.quality.contract;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog what contracts say. */
@ApplicationScoped
class ContractListener {

  private static final String CONSUMER = "quality.contracts";

  private final Inbox inbox;
  private final ContractService contracts;

  ContractListener(Inbox inbox, ContractService contracts) {
    this.inbox = inbox;
    this.contracts = contracts;
  }

  @Incoming("contract-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, this::handle);
  }

  private void handle(Event event) {
    switch (event.type()) {
      case "io.meshwork.catalog.contract.v1.updated" ->
          contracts.says(event.subject(), event.as(ContractUpdated.parser()).getContract());
      case "io.meshwork.catalog.contract.v1.deleted" ->
          contracts.says(event.subject(), Contract.getDefaultInstance());
      default -> {}
    }
  }
}
