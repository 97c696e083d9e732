package io.meshwork.quality.contract;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the catalog what contracts say. */
@ApplicationScoped
class ContractListener {

  private static final String CONSUMER = "quality.contracts";
  private static final String UPDATED = "io.meshwork.catalog.contract.v1.updated";
  private static final String DELETED = "io.meshwork.catalog.contract.v1.deleted";

  private final Inbox inbox;
  private final ContractService contracts;

  ContractListener(Inbox inbox, ContractService contracts) {
    this.inbox = inbox;
    this.contracts = contracts;
  }

  @Incoming("contract-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(UPDATED, this::updated, DELETED, this::deleted));
  }

  private void updated(Event event) {
    contracts.says(event.subject(), event.as(ContractUpdated.parser()).getContract());
  }

  private void deleted(Event event) {
    contracts.says(event.subject(), Contract.getDefaultInstance());
  }
}
