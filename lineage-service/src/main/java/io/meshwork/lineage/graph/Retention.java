package io.meshwork.lineage.graph;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Deletes events that the operator does not want to keep any longer, and says so each time. What
 * they told stays in the graph; those whose facets stand stay too, since the graph names but does
 * not repeat them. Used by the projector alone.
 */
@ApplicationScoped
class Retention {

  private static final int BATCH = 10_000;

  private static final String DELETE =
      """
      DELETE FROM event USING (
        SELECT old.id FROM event AS old LEFT JOIN facet USING (digest)
        WHERE old.received_at < ? AND facet.digest IS NULL
          AND NOT EXISTS (SELECT FROM pending_event WHERE pending_event.event_id = old.id)
        ORDER BY old.id LIMIT ?
      ) AS doomed
      WHERE event.id = doomed.id
      """;
  private static final String NOTE =
      "INSERT INTO retention_pass (passed_at, received_until, deleted) VALUES (?, ?, ?)";

  private final Optional<Duration> retention;
  private final Duration every;
  private final Clock clock;
  private Instant due = Instant.EPOCH;

  Retention(LineageConfig config, Clock clock) {
    this.retention = config.retention();
    this.every = config.retentionEvery();
    this.clock = clock;
  }

  /** Deletes some, if it is time to, in the transaction that is open on {@code connection}. */
  void applyIfDue(Connection connection) throws SQLException {
    Instant now = clock.instant();
    if (retention.isEmpty() || now.isBefore(due)) {
      return;
    }
    due = now.plus(every);
    Instant until = now.minus(retention.get());
    int deleted = delete(connection, until);
    if (deleted > 0) {
      note(connection, now, until, deleted);
      Log.infof(
          "Events are deleted as they were kept long enough: deleted=%d until=%s", deleted, until);
    }
    if (deleted == BATCH) {
      due = now;
    }
  }

  private static int delete(Connection connection, Instant until) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, until.atOffset(ZoneOffset.UTC));
      delete.setInt(2, BATCH);
      return delete.executeUpdate();
    }
  }

  private static void note(Connection connection, Instant now, Instant until, int deleted)
      throws SQLException {
    try (var note = connection.prepareStatement(NOTE)) {
      note.setObject(1, now.atOffset(ZoneOffset.UTC));
      note.setObject(2, until.atOffset(ZoneOffset.UTC));
      note.setLong(3, deleted);
      note.executeUpdate();
    }
  }
}
