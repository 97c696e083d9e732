package io.meshwork.catalog.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Tags implements PanacheRepository<Tag> {

  /** The definition's row, deleted or not. */
  Optional<Tag> named(String name) {
    return find("name", name).firstResultOptional();
  }

  List<Tag> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }
}
