package io.meshwork.catalog.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ContractVersions implements PanacheRepository<ContractVersion> {

  Optional<ContractVersion> row(String contractId, String version) {
    return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
  }

  /** Every version of one contract, the highest first. */
  List<ContractVersion> of(String contractId) {
    return list("contractId", contractId).stream()
        .sorted((one, other) -> VersionOrder.INSTANCE.compare(other.version, one.version))
        .toList();
  }
}
