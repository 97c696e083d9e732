package io.meshwork.catalog.connector;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs, of which one at a time can be under way for a connector: the database sees to that. */
@ApplicationScoped
@Transactional
class ConnectorRuns implements PanacheRepositoryBase<ConnectorRun, UUID> {

  /** How long a run counts as alive after its replica last said so. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final int KEPT = 50;
  private static final String RUNNING = ConnectorRun.State.RUNNING.word();

  Optional<ConnectorRun> latest(String connector) {
    return find("connector = ?1 order by startedAt desc, id", connector).firstResultOptional();
  }

  List<ConnectorRun> of(String connector, Instant before, int limit) {
    return find("connector = ?1 and startedAt < ?2 order by startedAt desc, id", connector, before)
        .page(0, limit)
        .list();
  }

  /** Begins a run; the database refuses a second one of the same connector. */
  ConnectorRun begin(String connector, String requestedBy, Instant now) {
    var run = new ConnectorRun();
    run.id = UUID.randomUUID();
    run.connector = connector;
    run.state = RUNNING;
    run.requestedBy = requestedBy;
    run.startedAt = now;
    run.leasedUntil = now.plus(LEASE);
    persistAndFlush(run);
    return run;
  }

  /** Writes how far a run is. Returns whether it is still ours. */
  boolean progress(ConnectorRun run, Instant now) {
    return update(
            "found = ?1, total = ?2, created = ?3, updated = ?4, unchanged = ?5, gone = ?6,"
                + " leasedUntil = ?7 where id = ?8 and state = ?9",
            run.found,
            run.total,
            run.created,
            run.updated,
            run.unchanged,
            run.gone,
            now.plus(LEASE),
            run.id,
            RUNNING)
        == 1;
  }

  void end(UUID id, ConnectorRun.State state, String error, Instant now) {
    update(
        "state = ?1, error = nullif(?2, ''), endedAt = ?3 where id = ?4 and state = ?5",
        state.word(),
        error,
        now,
        id,
        RUNNING);
  }

  void renew(Collection<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      update("leasedUntil = ?1 where id in ?2 and state = ?3", now.plus(LEASE), ids, RUNNING);
    }
  }

  /** Ends the runs whose replica is dead. */
  void endExpired(Instant now) {
    update(
        "state = ?1, endedAt = ?2, error = ?3 where state = ?4 and leasedUntil < ?2",
        ConnectorRun.State.FAILED.word(),
        now,
        "The process that ran it ended before the run did.",
        RUNNING);
  }

  void deleteOld(String connector) {
    List<UUID> kept =
        find("connector = ?1 order by startedAt desc, id", connector).page(0, KEPT).stream()
            .map(run -> run.id)
            .toList();
    if (kept.size() == KEPT) {
      delete("connector = ?1 and id not in ?2", connector, kept);
    }
  }
}
