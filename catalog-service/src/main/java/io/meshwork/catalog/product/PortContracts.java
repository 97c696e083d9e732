package io.meshwork.catalog.product;

import io.meshwork.catalog.contract.ContractService;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that ports name, and whether they are there. What a product names already it may go
 * on naming: a document of elsewhere may have brought contracts that are kept elsewhere, too.
 */
@ApplicationScoped
class PortContracts {

  private final ContractService contracts;

  PortContracts(ContractService contracts) {
    this.contracts = contracts;
  }

  /**
   * The faults of a draft.
   *
   * @param named what the product names already
   * @param held the contracts of the draft that exist, which the caller has held
   */
  List<Violation> faults(ProductDraft draft, Set<ContractRef> named, Set<Urn> held) {
    var faults = new ArrayList<Violation>();
    for (int i = 0; i < draft.inputPorts().size(); i++) {
      ContractRef contract = draft.inputPorts().get(i).contract();
      check(faults, "inputPorts[%d].contract".formatted(i), contract, named, held);
    }
    for (int i = 0; i < draft.outputPorts().size(); i++) {
      ContractRef contract = draft.outputPorts().get(i).contract();
      check(faults, "outputPorts[%d].contract".formatted(i), contract, named, held);
    }
    return faults;
  }

  private void check(
      List<Violation> faults,
      String field,
      @Nullable ContractRef contract,
      Set<ContractRef> named,
      Set<Urn> held) {
    if (contract == null || named.contains(contract)) {
      return;
    }
    Urn urn = Urn.contract(contract.id());
    if (!held.contains(urn)) {
      faults.add(
          new Violation(
              field + ".id", "there is no %s; publish the contract first".formatted(urn)));
    } else if (contract.version() != null && !contracts.hasVersion(urn, contract.version())) {
      faults.add(
          new Violation(
              field + ".version", "%s has no version '%s'".formatted(urn, contract.version())));
    }
  }
}
