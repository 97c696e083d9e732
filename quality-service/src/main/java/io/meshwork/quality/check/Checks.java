package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Checks implements PanacheRepository<Check> {

  /** The checks of datasets, by name. */
  List<Check> of(Collection<Urn> datasets) {
    return list(
        "datasetKey in ?1 order by name, dataset", datasets.stream().map(Urn::key).toList());
  }

  /** Those of some names. */
  List<Check> named(Collection<Urn> datasets, Collection<String> names) {
    return list("datasetKey in ?1 and name in ?2", datasets.stream().map(Urn::key).toList(), names);
  }
}
