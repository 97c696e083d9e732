package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs as rows, for those who run them. A run is held by its attempt: whoever comes after raises
 * it, and then nothing that the one before writes finds its row. Times are the database's, so that
 * the clocks of replicas do not matter.
 */
@ApplicationScoped
class HeldRuns {

  private static final String TAKE =
      """
      UPDATE check_run SET state = 'RUNNING', owner = ?, attempt = attempt + 1,
        locked_until = now() + ? * interval '1 ms', started_at = coalesce(started_at, now()),
        done = 0
      WHERE id = (
        SELECT id FROM check_run
        WHERE state IN ('QUEUED', 'RUNNING')
          AND (state = 'QUEUED' OR (locked_until < now() AND attempt < ?))
        ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, dataset, names, attempt
      """;

  private static final String HELD = " WHERE id = ? AND attempt = ? AND state = 'RUNNING'";
  private static final String RENEW =
      "UPDATE check_run SET locked_until = now() + ? * interval '1 ms', checks = ?, done = ?"
          + HELD;
  private static final String RELEASE =
      "UPDATE check_run SET state = 'QUEUED', locked_until = NULL" + HELD;
  private static final String END =
      """
      UPDATE check_run SET state = ?, ended_at = now(), locked_until = NULL, message = ?,
        not_run = ?::jsonb, checks = ?, done = checks
      """
          + HELD;
  private static final String GIVE_UP =
      """
      UPDATE check_run SET state = 'FAILED', ended_at = now(), locked_until = NULL,
        message = 'Whoever ran it died, ' || attempt || ' times.'
      WHERE state = 'RUNNING' AND locked_until < now() AND attempt >= ?
      """;
  private static final String FORGET =
      "DELETE FROM check_run WHERE ended_at < now() - ? * interval '1 ms'";

  private final Statements statements;
  private final ObjectMapper json;

  HeldRuns(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /** The run that waits longest, or whose holder gave no sign of life; it is the caller's now. */
  Optional<CheckRun> take(String owner, Duration lease, int attempts) {
    return statements.list(TAKE, HeldRuns::read, owner, lease.toMillis(), attempts).stream()
        .findFirst();
  }

  /** Holds a run longer, and tells how far it is; false if it is no longer the caller's. */
  boolean renew(CheckRun run, Duration lease, int checks, int done) {
    return statements.update(RENEW, lease.toMillis(), checks, done, run.id(), run.attempt()) == 1;
  }

  /** Gives a run back to the queue. */
  void release(CheckRun run) {
    statements.update(RELEASE, run.id(), run.attempt());
  }

  /** Ends a run; false if it is no longer the caller's. */
  boolean end(
      CheckRun run, RunState state, String message, int checks, Map<String, String> notRun) {
    return statements.update(
            END,
            state.name(),
            message,
            json.valueToTree(notRun).toString(),
            checks,
            run.id(),
            run.attempt())
        == 1;
  }

  /** Ends runs that as many replicas died of. */
  void giveUp(int attempts) {
    statements.update(GIVE_UP, attempts);
  }

  /** Deletes runs that ended longer ago. */
  void forget(Duration keep) {
    statements.update(FORGET, keep.toMillis());
  }

  private static CheckRun read(ResultSet row) throws SQLException {
    Array names = row.getArray("names");
    return new CheckRun(
        row.getObject("id", UUID.class),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        names == null ? null : List.of((String[]) names.getArray()),
        row.getInt("attempt"));
  }
}
