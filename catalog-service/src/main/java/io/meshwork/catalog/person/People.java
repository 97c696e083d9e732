package io.meshwork.catalog.person;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class People implements PanacheRepository<Person> {

  /** The person's row, deleted or not. */
  Optional<Person> named(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Keeps those of {@code names} that exist from being deleted until the transaction ends. */
  Set<String> hold(Collection<String> names) {
    return find("name in ?1 and deletedAt is null order by name", names)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .stream()
        .map(person -> person.name)
        .collect(Collectors.toSet());
  }

  List<Person> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }
}
