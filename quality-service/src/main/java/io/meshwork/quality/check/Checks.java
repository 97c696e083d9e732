package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Checks implements PanacheRepository<Check> {

  /** The checks of a dataset, by name. */
  List<Check> of(Urn dataset) {
    return list("datasetKey = ?1 order by name", dataset.key());
  }
}
