package io.meshwork.lineage.graph;

import io.meshwork.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds edges that were not seen for long although their job went on, and tells others. They stay
 * in the graph: a run proved them. Used by the projector alone.
 */
@ApplicationScoped
class StaleEdges {

  private static final int MAX_TOLD = 10_000;

  private static final String MARK =
      """
      WITH silent AS (
        SELECT flow.job_id, flow.dataset_id, flow.direction
        FROM flow JOIN job ON job.id = flow.job_id
        WHERE NOT flow.stale AND flow.last_seen < ? AND EXISTS (
          SELECT FROM run WHERE run.job_key = job.urn_key AND run.began_at > flow.last_seen
            AND run.state = 'COMPLETED'
        )
        LIMIT ?
      ), marked AS (
        UPDATE flow SET stale = true FROM silent
        WHERE (flow.job_id, flow.dataset_id, flow.direction)
          = (silent.job_id, silent.dataset_id, silent.direction)
        RETURNING flow.*
      )
      SELECT job.urn AS job, dataset.urn AS dataset, marked.direction, marked.first_seen, marked.last_seen
      FROM marked JOIN job ON job.id = marked.job_id JOIN dataset ON dataset.id = marked.dataset_id
      """;

  private final LineageConfig.StaleEdges config;
  private final Clock clock;
  private Instant due = Instant.EPOCH;

  StaleEdges(LineageConfig config, Clock clock) {
    this.config = config.staleEdges();
    this.clock = clock;
  }

  /** Looks for them, if it is time to, in the transaction that is open on {@code connection}. */
  void markIfDue(Connection connection) throws SQLException {
    Instant now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    due = now.plus(config.every());
    List<EdgeState> stale = mark(connection, now.minus(config.after()));
    Outbox.append(connection, EdgeEvents.stale(connection, stale));
    if (stale.size() == MAX_TOLD) {
      due = now;
    }
  }

  private static List<EdgeState> mark(Connection connection, Instant lastSeen) throws SQLException {
    try (var mark = connection.prepareStatement(MARK)) {
      mark.setObject(1, lastSeen.atOffset(ZoneOffset.UTC));
      mark.setInt(2, MAX_TOLD);
      try (var rows = mark.executeQuery()) {
        var marked = new ArrayList<EdgeState>();
        while (rows.next()) {
          marked.add(EdgeState.read(rows));
        }
        return marked;
      }
    }
  }
}
