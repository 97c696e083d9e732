package io.meshwork.catalog.history;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Changes implements PanacheRepository<Change> {

  /** Those of one thing, the latest first. */
  List<Change> of(String urn, long before, int limit) {
    return find("urn = ?1 and revision < ?2 order by revision desc", urn, before)
        .page(0, limit)
        .list();
  }
}
