package io.meshwork.catalog.team;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.person.Members;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Teams implements PanacheRepository<Team>, Dependents {

  /** The team's row, deleted or not. */
  Optional<Team> named(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Keeps the team from being deleted until the transaction ends. */
  boolean hold(String name) {
    return find("name = ?1 and deletedAt is null", name)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional()
        .isPresent();
  }

  List<Team> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return urn.kind() == Urn.Kind.PERSON
        ? Members.of(getEntityManager(), "team", "name", urn.first()).stream()
            .map(Urn::team)
            .toList()
        : List.of();
  }
}
