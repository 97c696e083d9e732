package io.meshwork.catalog.contract;

import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What contracts are about, and who relies on them. */
@ApplicationScoped
class ContractUse {

  private final List<Uses> uses;

  ContractUse(@All List<Uses> uses) {
    this.uses = uses;
  }

  /** URNs of the datasets that a contract describes, as far as its servers tell. */
  List<String> datasets(DataContract contract) {
    return contract.schema().stream()
        .flatMap(object -> contract.servers().stream().map(server -> server.dataset(object)))
        .flatMap(Optional::stream)
        .map(Urn::toString)
        .distinct()
        .toList();
  }

  /** URNs of the products with a port under each of the contracts. */
  Map<Contract, List<String>> products(Collection<Contract> contracts) {
    List<String> urns = contracts.stream().map(one -> one.toUrn().toString()).toList();
    var found = new HashMap<String, List<String>>();
    uses.forEach(feature -> found.putAll(feature.productsUnder(urns)));
    var products = new HashMap<Contract, List<String>>();
    contracts.forEach(
        one -> products.put(one, found.getOrDefault(one.toUrn().toString(), List.of())));
    return products;
  }
}
