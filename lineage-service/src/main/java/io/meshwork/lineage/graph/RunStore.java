package io.meshwork.lineage.graph;

import static io.meshwork.platform.sql.Statements.instant;
import static io.meshwork.platform.sql.Statements.instantOrNull;
import static io.meshwork.platform.sql.Statements.uuid;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs, as rows. Only the projector writes them. */
final class RunStore {

  private static final String LOAD =
      """
      SELECT run.number, run.job_key, run.id, run.state, run.state_at, run.began_at, run.started_at,
             run.parent_job, run.parent_run, run.parent_at
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (job_key, id_key)
      CROSS JOIN LATERAL (
        SELECT * FROM run
        WHERE run.job_key = wanted.job_key AND run.id_key = wanted.id_key LIMIT 1
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
      RETURNING job_key, id_key, number
      """;

  private RunStore() {}

  /**
   * A run that was observed, as it is kept now.
   *
   * @param number that its row has
   * @param isFurther whether it is in another state than before, or was not known
   */
  record Change(RunHistory run, long number, boolean isFurther) {}

  private record Kept(RunHistory run, long number) {}

  /**
   * Merges what was observed into what is kept.
   *
   * @return what became of each, in order of time
   */
  static List<Change> merge(Connection connection, Collection<RunHistory> observed)
      throws SQLException {
    Map<RunKey, Kept> kept = load(connection, observed);
    var merged = new ArrayList<RunHistory>();
    var written = new ArrayList<RunHistory>();
    for (RunHistory run : observed) {
      Kept before = kept.get(run.key());
      RunHistory after = before == null ? run : run.merge(before.run());
      merged.add(after);
      if (before == null || !after.equals(before.run())) {
        written.add(after);
      }
    }
    Map<RunKey, Long> saved = save(connection, written);
    return merged.stream()
        .map(run -> change(run, kept.get(run.key()), saved))
        .sorted(Comparator.comparing(change -> change.run().stateAt()))
        .toList();
  }

  private static Change change(RunHistory run, @Nullable Kept before, Map<RunKey, Long> saved) {
    return before == null
        ? new Change(run, Objects.requireNonNull(saved.get(run.key())), true)
        : new Change(run, before.number(), run.state() != before.run().state());
  }

  private static Map<RunKey, Kept> load(Connection connection, Collection<RunHistory> wanted)
      throws SQLException {
    var jobs = new HashMap<UUID, Urn>();
    wanted.forEach(run -> jobs.put(run.job().key(), run.job()));
    try (var load = new RowsStatement<>(connection, LOAD, wanted)) {
      ResultSet rows =
          load.column("uuid", run -> run.job().key()).column("uuid", run -> run.key().id()).query();
      var kept = new HashMap<RunKey, Kept>();
      while (rows.next()) {
        Urn job = Objects.requireNonNull(jobs.get(uuid(rows, "job_key")));
        var run =
            new RunHistory(
                job,
                rows.getString("id"),
                RunState.valueOf(rows.getString("state")),
                instant(rows, "state_at"),
                instant(rows, "began_at"),
                instantOrNull(rows, "started_at"),
                new Parent(
                    instant(rows, "parent_at"),
                    rows.getString("parent_job"),
                    rows.getString("parent_run")));
        kept.put(run.key(), new Kept(run, rows.getLong("number")));
      }
      return kept;
    }
  }

  /** Returns the numbers of their rows. */
  private static Map<RunKey, Long> save(Connection connection, Collection<RunHistory> runs)
      throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, runs)) {
      ResultSet rows =
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
              .query();
      var numbers = new HashMap<RunKey, Long>();
      while (rows.next()) {
        numbers.put(
            new RunKey(uuid(rows, "job_key"), uuid(rows, "id_key")), rows.getLong("number"));
      }
      return numbers;
    }
  }
}
