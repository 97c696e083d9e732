package io.meshwork.catalog.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class Tags implements PanacheRepository<Tag> {

  /** The definition's row, deleted or not. */
  Optional<Tag> named(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Names of those that are defined as classifications. */
  Set<String> classifying() {
    return find("classification and deletedAt is null").stream()
        .map(tag -> tag.name)
        .collect(Collectors.toSet());
  }

  List<Tag> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }
}
