package io.meshwork.catalog.contract;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contracts as lines of a bulk load. */
@ApplicationScoped
class ContractBulk implements BulkTarget<ContractDraft> {

  private final ContractService contracts;

  ContractBulk(ContractService contracts) {
    this.contracts = contracts;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.CONTRACT;
  }

  @Override
  public List<String> key() {
    return List.of("id");
  }

  @Override
  public Class<ContractDraft> draftType() {
    return ContractDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, ContractDraft draft, String actor) {
    return contracts.put(urn, draft.toDocument(), null, actor);
  }
}
