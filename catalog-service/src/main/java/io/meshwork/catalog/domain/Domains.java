package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Domains implements PanacheRepository<Domain>, Dependents {

  /** The domain's row, deleted or not. */
  Optional<Domain> at(String path) {
    return find("path", path).firstResultOptional();
  }

  /** Keeps the domain from being deleted until the transaction ends. */
  boolean hold(String path) {
    return find("path = ?1 and deletedAt is null", path)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional()
        .isPresent();
  }

  List<Domain> existing(String after, int limit) {
    return find("path > ?1 and deletedAt is null order by path", after).page(0, limit).list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case TEAM -> urns("owner = ?1 and deletedAt is null", urn.first());
      case DOMAIN -> urns("path like ?1 and deletedAt is null", urn.first() + "/%");
      default -> List.of();
    };
  }

  private List<Urn> urns(String query, String parameter) {
    return find(query, parameter).page(0, 6).stream()
        .map(domain -> Urn.domain(domain.path))
        .toList();
  }
}
