package io.meshwork.catalog.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ContractVersions implements PanacheRepository<ContractVersion> {

  Optional<ContractVersion> row(String contractId, String version) {
    return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
  }

  /** Of each of the contracts the version in force. */
  List<ContractVersion> inForce(Collection<String> ids) {
    return list(
        "select version from ContractVersion version join Contract contract"
            + " on contract.contractId = version.contractId and contract.version = version.version"
            + " where contract.contractId in ?1",
        ids);
  }

  /** Every version of one contract, the highest first. */
  List<ContractVersion> of(String contractId) {
    return list("contractId", contractId).stream()
        .sorted((one, other) -> VersionOrder.INSTANCE.compare(other.version, one.version))
        .toList();
  }
}
