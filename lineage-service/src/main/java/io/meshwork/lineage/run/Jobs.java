package io.meshwork.lineage.run;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Jobs implements PanacheRepository<Job> {

  Optional<Job> named(Urn urn) {
    return find("urnKey", urn.key()).firstResultOptional();
  }

  List<Job> withKeys(Collection<UUID> keys) {
    return list("urnKey in ?1", keys);
  }

  /** Those with these ids, by URN. */
  List<Job> withIds(Collection<Long> ids) {
    return list("id in ?1 order by urn", ids);
  }

  List<Job> after(String urn, int limit) {
    return find("left(urn, 512) >= left(?1, 512) and urn > ?1 order by left(urn, 512), urn", urn)
        .page(0, limit)
        .list();
  }
}
