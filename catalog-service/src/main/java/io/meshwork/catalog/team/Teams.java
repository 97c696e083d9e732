package io.meshwork.catalog.team;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Teams implements PanacheRepository<Team> {

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
}
