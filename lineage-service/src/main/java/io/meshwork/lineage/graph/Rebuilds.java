package io.meshwork.lineage.graph;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** The rebuilds that were asked for. */
@ApplicationScoped
public class Rebuilds {

  private static final String ASK =
      """
      INSERT INTO rebuild (actor, asked_at) VALUES (?, ?)
      ON CONFLICT ((true)) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING
      RETURNING actor, asked_at, state, events, folded, finished_at, failure
      """;
  private static final String LATEST =
      """
      SELECT actor, asked_at, state, events, folded, finished_at, failure
      FROM rebuild ORDER BY id DESC LIMIT 1
      """;

  private final Statements statements;
  private final RetentionPasses passes;
  private final Clock clock;

  Rebuilds(Statements statements, RetentionPasses passes, Clock clock) {
    this.statements = statements;
    this.passes = passes;
    this.clock = clock;
  }

  /**
   * Asks for one, which begins after the batch of events at hand.
   *
   * @param actor subject of the caller
   * @throws Failure CONFLICT if one is under way, or events were deleted
   */
  @Transactional
  public Rebuild ask(String actor) {
    long deleted = passes.view().deleted();
    if (deleted > 0) {
      throw Failure.conflict(
          "%d events were deleted as they were kept long enough; a rebuild would forget what they told."
              .formatted(deleted));
    }
    return statements.list(ASK, Rebuilds::read, actor, clock.instant()).stream()
        .findFirst()
        .orElseThrow(
            () -> Failure.conflict("The graph is being rebuilt already; wait until that is done."));
  }

  /** The latest that was asked for. */
  public Optional<Rebuild> latest() {
    return statements.list(LATEST, Rebuilds::read).stream().findFirst();
  }

  private static Rebuild read(ResultSet row) throws SQLException {
    return new Rebuild(
        row.getString("actor"),
        Statements.instant(row, "asked_at"),
        Rebuild.State.valueOf(row.getString("state")),
        row.getLong("events"),
        row.getLong("folded"),
        Statements.instantOrNull(row, "finished_at"),
        row.getString("failure"));
  }
}
