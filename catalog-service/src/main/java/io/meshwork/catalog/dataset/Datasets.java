package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Datasets implements PanacheRepository<Dataset>, Dependents {

  /** URNs may be too long for an index, their beginnings are not. */
  private static final String BY_URN = " order by left(urn, 512), urn";

  private static final String AFTER = "left(urn, 512) >= left(?1, 512) and urn > ?1";

  /** The dataset's row, deleted or not. */
  Optional<Dataset> row(Urn urn) {
    return find("urnKey", urn.key()).firstResultOptional();
  }

  /** The rows of those {@code urns} that were ever known, deleted or not. */
  List<Dataset> rows(Collection<Urn> urns) {
    return list("urnKey in ?1", urns.stream().map(Urn::key).toList());
  }

  /** Every URN ever known, of deleted datasets too. */
  List<String> urnsAfter(String after, int limit) {
    return find(AFTER + BY_URN, after).page(0, limit).stream().map(dataset -> dataset.urn).toList();
  }

  /** Existing datasets, of one domain or of all. */
  List<Dataset> existing(@Nullable String domain, String after, int limit) {
    return domain == null
        ? find(AFTER + " and deletedAt is null" + BY_URN, after).page(0, limit).list()
        : find(AFTER + " and deletedAt is null and domain = ?2" + BY_URN, after, domain)
            .page(0, limit)
            .list();
  }

  /** Existing datasets of a domain and of those below it. */
  List<Dataset> living(String domain, int limit) {
    return find("(domain = ?1 or domain like ?2) and deletedAt is null", domain, domain + "/%")
        .page(0, limit)
        .list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return urn.kind() == Urn.Kind.DOMAIN
        ? find("domain = ?1 and deletedAt is null", urn.first()).page(0, 6).stream()
            .map(Dataset::toUrn)
            .toList()
        : List.of();
  }
}
