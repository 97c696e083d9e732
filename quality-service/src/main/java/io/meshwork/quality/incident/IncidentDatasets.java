package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The datasets of incidents. */
@ApplicationScoped
class IncidentDatasets implements PanacheRepository<IncidentDataset> {

  /** A dataset in the incident that it is in now. */
  Optional<IncidentDataset> current(Urn dataset) {
    return find("datasetKey = ?1 and isCurrent", dataset.key()).firstResultOptional();
  }

  /** Whether any dataset fails in an incident. */
  boolean hasFailing(UUID incident) {
    return count("incident = ?1 and isCurrent and isFailing", incident) > 0;
  }

  Optional<IncidentDataset> find(UUID incident, Urn dataset) {
    return find("incident = ?1 and datasetKey = ?2", incident, dataset.key()).firstResultOptional();
  }

  /**
   * Up to when failures of a dataset were dealt with, in incidents that were resolved although it
   * failed.
   */
  Optional<Instant> dealtWith(Urn dataset) {
    return find(
            "datasetKey = ?1 and not isCurrent and isFailing order by failedAt desc", dataset.key())
        .firstResultOptional()
        .map(member -> member.failedAt);
  }

  /** At most so many after one, in the order in which they joined. */
  List<IncidentDataset> after(UUID incident, long id, int limit) {
    return find("incident = ?1 and id > ?2 order by id", incident, id).page(0, limit).list();
  }
}
