package io.meshwork.quality.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to incidents. */
@ApplicationScoped
class IncidentEntries implements PanacheRepository<IncidentEntry> {

  private final Clock clock;

  IncidentEntries(Clock clock) {
    this.clock = clock;
  }

  void add(UUID incident, EntryKind kind, String actor, @Nullable String dataset, String text) {
    var entry = new IncidentEntry();
    entry.incident = incident;
    entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    entry.kind = kind;
    entry.actor = actor;
    entry.dataset = dataset;
    entry.text = text;
    persist(entry);
  }

  /** At most so many after one, in order; of what was merged into the incident too. */
  List<IncidentEntry> after(UUID incident, long id, int limit) {
    return find(
            """
            (incident = ?1 or incident in (select i.id from Incident i where i.mergedInto = ?1))
            and id > ?2 order by id
            """,
            incident,
            id)
        .page(0, limit)
        .list();
  }
}
