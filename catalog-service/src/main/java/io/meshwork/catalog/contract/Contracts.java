package io.meshwork.catalog.contract;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Contracts implements PanacheRepository<Contract> {

  /** The contract's row, deleted or not. */
  Optional<Contract> row(Urn urn) {
    return find("contractId", urn.first()).firstResultOptional();
  }

  /** The rows of those {@code ids} that were ever known, deleted or not. */
  List<Contract> rows(Collection<String> ids) {
    return list("contractId in ?1", ids);
  }

  /** Existing contracts, of one domain or of all, in one lifecycle or in any. */
  List<Contract> existing(
      @Nullable String domain, @Nullable Lifecycle lifecycle, String after, int limit) {
    return find(
            "contractId > ?1 and deletedAt is null and (?2 is null or domain = ?2)"
                + " and (?3 is null or lifecycle = ?3) order by contractId",
            after,
            domain,
            lifecycle)
        .page(0, limit)
        .list();
  }
}
