package io.meshwork.catalog.contract;

import com.google.protobuf.util.Timestamps;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.SchemaObject;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What search knows of contracts: what their versions in force say. */
@ApplicationScoped
@Transactional
class ContractParts implements PartSource {

  private final Contracts contracts;
  private final ContractService service;
  private final ContractUse use;

  ContractParts(Contracts contracts, ContractService service, ContractUse use) {
    this.contracts = contracts;
    this.service = service;
    this.use = use;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.CONTRACT;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    // The revision is read before what it stands for, as in DatasetParts.
    List<Contract> rows = contracts.rows(urns.stream().map(Urn::first).toList());
    Map<String, DataContract> inForce = service.inForce(rows);
    Map<Contract, List<String>> products = use.products(rows);
    return rows.stream()
        .map(
            row -> {
              var part = part(row).addAllProducts(products.getOrDefault(row, List.of()));
              DataContract says = inForce.get(row.contractId);
              return (says == null ? part : told(part, says)).build();
            })
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    String id = after.isEmpty() ? "" : Urn.parse("after", after).first();
    return contracts.find("contractId > ?1 order by contractId", id).page(0, size).stream()
        .map(contract -> contract.toUrn().toString())
        .toList();
  }

  private static SearchPart.Builder part(Contract contract) {
    return SearchPart.newBuilder()
        .setUrn(contract.toUrn().toString())
        .setRevision(contract.revision())
        .setLive(contract.exists())
        .setName(contract.contractId)
        .setDomain(contract.domain)
        .setLifecycle(contract.lifecycle.word())
        .setUpdatedAt(Timestamps.fromMillis(contract.updatedAt().toEpochMilli()));
  }

  private static SearchPart.Builder told(SearchPart.Builder part, DataContract says) {
    return part.setTitle(says.name())
        .setDescription(says.description())
        .addAllTags(says.tags())
        .addAllColumns(
            says.schema().stream()
                .map(SchemaObject::columns)
                .flatMap(List::stream)
                .map(SchemaObject.Column::path)
                .distinct()
                .toList());
  }
}
