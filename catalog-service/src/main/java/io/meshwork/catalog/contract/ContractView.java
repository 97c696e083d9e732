package io.meshwork.catalog.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.odcs.DataContract;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract in one of its versions.
 *
 * @param id as its documents have it
 * @param version the one in force, unless another was asked for
 * @param status as the document has it
 * @param lifecycle what that is understood as; any other word than ODCS's five is a draft
 * @param apiVersion of the standard, such as {@code v3.1.0}; empty if a document of 2.2 does not
 *     say
 * @param domain as the document has it; may be empty
 * @param datasets URNs of the datasets it describes, as far as its servers tell
 * @param products URNs of the products with a port under the contract
 * @param inForce the version that counts: the highest active one, or else the highest deprecated,
 *     draft, proposed or retired one
 * @param versions all of them, the highest first
 * @param document the whole document as JSON, in its own words
 * @param revision of the contract; every version published makes one
 */
@Schema(name = "Contract")
public record ContractView(
    String urn,
    String id,
    String version,
    String status,
    Lifecycle lifecycle,
    String apiVersion,
    String name,
    String description,
    String domain,
    String dataProduct,
    List<String> tags,
    List<String> datasets,
    List<String> products,
    String inForce,
    List<VersionView> versions,
    @Schema(type = SchemaType.OBJECT) JsonNode document,
    long revision,
    Instant updatedAt) {

  static ContractView of(
      Contract row,
      DataContract contract,
      List<ContractVersion> versions,
      List<String> datasets,
      List<String> products) {
    return new ContractView(
        row.toUrn().toString(),
        row.contractId,
        contract.version(),
        contract.status(),
        Lifecycle.of(contract.status()),
        contract.apiVersion(),
        contract.name(),
        contract.description(),
        contract.domain(),
        contract.dataProduct(),
        contract.tags(),
        datasets,
        products,
        row.version,
        versions.stream().map(VersionView::of).toList(),
        contract.document(),
        row.revision(),
        row.updatedAt());
  }
}
