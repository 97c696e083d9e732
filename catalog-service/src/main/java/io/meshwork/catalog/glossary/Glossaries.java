package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Glossaries implements PanacheRepository<Glossary>, Dependents {

  /** The glossary's row, deleted or not. */
  Optional<Glossary> named(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Keeps the glossary from being deleted until the transaction ends. */
  boolean hold(String name) {
    return find("name = ?1 and deletedAt is null", name)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional()
        .isPresent();
  }

  List<Glossary> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return urn.kind() == Urn.Kind.TEAM
        ? find("owner = ?1 and deletedAt is null", urn.first()).page(0, 6).stream()
            .map(glossary -> Urn.glossary(glossary.name))
            .toList()
        : List.of();
  }
}
