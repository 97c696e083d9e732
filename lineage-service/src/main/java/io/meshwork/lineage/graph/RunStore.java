package io.meshwork.lineage.graph;

import static io.meshwork.platform.sql.Statements.instant;

import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The runs, as rows. Only the projector writes them. */
final class RunStore {

  private static final String LOAD =
      """
      SELECT run.job_key, run.id, run.state, run.state_at, run.began_at, run.started_at,
             run.parent_job, run.parent_run, run.parent_at
      FROM unnest(?::uuid[], ?::text[]) AS wanted (job_key, id)
      CROSS JOIN LATERAL (
        SELECT * FROM run
        WHERE run.job_key = wanted.job_key AND run.id_key = md5(wanted.id)::uuid LIMIT 1
      ) AS run
      """;
  private static final String SAVE =
      """
      INSERT INTO run (job_key, id, state, state_at, began_at, started_at, ended_at,
                       parent_job, parent_run, parent_at)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                           ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[])
      ON CONFLICT (job_key, id_key) DO UPDATE SET
        state = excluded.state, state_at = excluded.state_at, began_at = excluded.began_at,
        started_at = excluded.started_at, ended_at = excluded.ended_at,
        parent_job = excluded.parent_job, parent_run = excluded.parent_run,
        parent_at = excluded.parent_at
      """;

  private record Key(UUID job, String id) {}

  private RunStore() {}

  /**
   * A run that was observed, as it is kept now.
   *
   * @param isFurther whether it is in another state than before, or was not known
   */
  record Change(RunHistory run, boolean isFurther) {}

  /**
   * Merges what was observed into what is kept.
   *
   * @return what became of each, in order of time
   */
  static List<Change> merge(Connection connection, Collection<RunHistory> observed)
      throws SQLException {
    Map<Key, RunHistory> kept = load(connection, observed);
    var written = new ArrayList<RunHistory>();
    var changes = new ArrayList<Change>();
    for (RunHistory run : observed) {
      RunHistory before = kept.get(new Key(run.job().key(), run.id()));
      RunHistory after = before == null ? run : run.merge(before);
      if (!after.equals(before)) {
        written.add(after);
      }
      changes.add(new Change(after, before == null || after.state() != before.state()));
    }
    save(connection, written);
    changes.sort(Comparator.comparing(change -> change.run().stateAt()));
    return changes;
  }

  private static Map<Key, RunHistory> load(Connection connection, Collection<RunHistory> wanted)
      throws SQLException {
    var jobs = new HashMap<UUID, Urn>();
    wanted.forEach(run -> jobs.put(run.job().key(), run.job()));
    try (var load = new RowsStatement<>(connection, LOAD, wanted)) {
      ResultSet rows =
          load.column("uuid", run -> run.job().key()).column("text", RunHistory::id).query();
      var kept = new HashMap<Key, RunHistory>();
      while (rows.next()) {
        UUID job = rows.getObject("job_key", UUID.class);
        var startedAt = rows.getObject("started_at", OffsetDateTime.class);
        var run =
            new RunHistory(
                Objects.requireNonNull(jobs.get(job)),
                rows.getString("id"),
                RunState.valueOf(rows.getString("state")),
                instant(rows, "state_at"),
                instant(rows, "began_at"),
                startedAt == null ? null : startedAt.toInstant(),
                new Parent(
                    instant(rows, "parent_at"),
                    rows.getString("parent_job"),
                    rows.getString("parent_run")));
        kept.put(new Key(job, run.id()), run);
      }
      return kept;
    }
  }

  private static void save(Connection connection, Collection<RunHistory> runs) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, runs)) {
      save.column("uuid", run -> run.job().key())
          .column("text", RunHistory::id)
          .column("text", run -> run.state().name())
          .column("timestamptz", RunHistory::stateAt)
          .column("timestamptz", RunHistory::beganAt)
          .column("timestamptz", RunHistory::startedAt)
          .column("timestamptz", RunHistory::endedAt)
          .column("text", run -> run.parent().job())
          .column("text", run -> run.parent().run())
          .column("timestamptz", run -> run.parent().at())
          .update();
    }
  }
}
