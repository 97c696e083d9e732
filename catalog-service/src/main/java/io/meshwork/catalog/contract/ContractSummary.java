package io.meshwork.catalog.contract;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract in a list, by its version in force.
 *
 * @param domain as the document has it; may be empty
 * @param datasets URNs of the datasets it describes, as far as its servers tell
 * @param products URNs of the products with a port under it
 */
@Schema(name = "ContractSummary")
public record ContractSummary(
    String urn,
    String id,
    String version,
    Lifecycle lifecycle,
    String domain,
    List<String> datasets,
    List<String> products,
    long revision,
    Instant updatedAt) {

  static ContractSummary of(Contract contract, List<String> products) {
    return new ContractSummary(
        contract.toUrn().toString(),
        contract.contractId,
        contract.version,
        contract.lifecycle,
        contract.domain,
        contract.datasets,
        products,
        contract.revision(),
        contract.updatedAt());
  }
}
