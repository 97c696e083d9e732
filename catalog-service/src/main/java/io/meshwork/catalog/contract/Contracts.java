package io.meshwork.catalog.contract;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
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

  /**
   * Existing contracts, of one domain or of all, about one dataset or any, in any lifecycle or one.
   */
  List<Contract> existing(
      @Nullable String domain,
      @Nullable String dataset,
      @Nullable Lifecycle lifecycle,
      String after,
      int limit) {
    return find(
            "contractId > ?1 and deletedAt is null and (?2 is null or domain = ?2)"
                + " and (?3 is null or lifecycle = ?3)"
                + (dataset == null ? "" : " and contractId in ?4")
                + " order by contractId",
            dataset == null
                ? new Object[] {after, domain, lifecycle}
                : new Object[] {after, domain, lifecycle, describing(dataset)})
        .page(0, limit)
        .list();
  }

  /** Ids of those that describe a dataset. */
  private List<String> describing(String dataset) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT contract_id FROM contract
            WHERE deleted_at IS NULL AND datasets @> ARRAY[CAST(:dataset AS text)]
            """,
            String.class)
        .setParameter("dataset", dataset)
        .getResultList();
  }
}
