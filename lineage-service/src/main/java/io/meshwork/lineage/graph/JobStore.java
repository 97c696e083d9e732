package io.meshwork.lineage.graph;

import static io.meshwork.platform.sql.Statements.instant;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs of the graph, as rows. Only the projector writes them. */
final class JobStore {

  /** What is kept of each job, beside its latest run as the runs now tell. */
  private static final String LOAD =
      """
      SELECT wanted.urn, job.description, job.description_at, job.first_seen, job.last_seen,
             coalesce(job.last_run, '') AS last_run, coalesce(job.last_state, '') AS last_state,
             coalesce(job.revision, 0) AS revision,
             coalesce(latest.id, '') AS latest_run, coalesce(latest.state, '') AS latest_state
      FROM unnest(?::text[], ?::uuid[]) AS wanted (urn, urn_key)
      LEFT JOIN LATERAL (SELECT * FROM job WHERE job.urn_key = wanted.urn_key LIMIT 1) AS job ON true
      LEFT JOIN LATERAL (
        SELECT run.id, run.state FROM run WHERE run.job_key = wanted.urn_key
        ORDER BY run.began_at DESC, run.id DESC LIMIT 1
      ) AS latest ON true
      """;

  private static final String SAVE =
      """
      INSERT INTO job (urn, description, description_at, first_seen, last_seen, last_run, last_state, revision)
      SELECT * FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                           ?::timestamptz[], ?::text[], ?::text[], ?::bigint[])
      ON CONFLICT (urn_key) DO UPDATE SET
        description = excluded.description, description_at = excluded.description_at,
        first_seen = excluded.first_seen, last_seen = excluded.last_seen,
        last_run = excluded.last_run, last_state = excluded.last_state,
        revision = excluded.revision
      """;

  private static final String NEXT_REVISIONS =
      """
      UPDATE job SET revision = revision + 1 WHERE urn_key = ANY (?) RETURNING urn, revision
      """;

  private JobStore() {}

  /** A job as it is kept; run and its state are empty for a job that was never seen to run. */
  record Row(JobState state, String lastRun, String lastState, long revision) {

    private Row atRevision(long next) {
      return new Row(state, lastRun, lastState, next);
    }

    private boolean saysTheSameAs(Row other) {
      return state.description().value().equals(other.state.description().value())
          && lastRun.equals(other.lastRun)
          && lastState.equals(other.lastState);
    }
  }

  /**
   * What became of a job, each part of which is told by a revision of its own.
   *
   * @param runs those that came further
   * @param isNoticed whether others would notice the difference of the row
   */
  record Change(Row row, long revisionBefore, List<RunHistory> runs, boolean isNoticed) {}

  /** A job's row, if it has one yet, beside its latest run as the runs now tell. */
  private record Kept(@Nullable Row row, String latestRun, String latestState) {

    private Stream<Row> stream() {
      return Stream.ofNullable(row);
    }
  }

  /**
   * Merges what was observed into what is kept. Comes after the runs, of which the latest is noted.
   *
   * @param runs those of the jobs that came further
   */
  static List<Change> merge(
      Connection connection, Collection<JobState> observed, List<RunHistory> runs)
      throws SQLException {
    Map<Urn, List<RunHistory>> byJob =
        runs.stream().collect(Collectors.groupingBy(RunHistory::job));
    Map<Urn, Kept> loaded = load(connection, observed.stream().map(JobState::urn).toList());
    var written = new ArrayList<Row>();
    var changes = new ArrayList<Change>();
    for (JobState state : observed) {
      Kept kept = Objects.requireNonNull(loaded.get(state.urn()));
      Row before = kept.row();
      JobState merged = before == null ? state : before.state().merge(state);
      long revision = before == null ? 0 : before.revision();
      List<RunHistory> further = byJob.getOrDefault(state.urn(), List.of());
      var same = new Row(merged, kept.latestRun(), kept.latestState(), revision);
      boolean isNoticed = before == null || !same.saysTheSameAs(before);
      Row after = same.atRevision(revision + further.size() + (isNoticed ? 1 : 0));
      if (!after.equals(before)) {
        written.add(after);
        changes.add(new Change(after, revision, further, isNoticed));
      }
    }
    save(connection, written);
    return changes;
  }

  /** Makes a new revision of each of {@code jobs}, to tell something by it. */
  static Map<String, Long> nextRevisions(Connection connection, Collection<String> jobs)
      throws SQLException {
    var revisions = new HashMap<String, Long>();
    if (!jobs.isEmpty()) {
      try (var next = new RowsStatement<>(connection, NEXT_REVISIONS, jobs)) {
        ResultSet rows = next.column("uuid", Urn::digest).query();
        while (rows.next()) {
          revisions.put(rows.getString("urn"), rows.getLong("revision"));
        }
      }
    }
    return revisions;
  }

  /** Those of {@code urns} that are kept. */
  static List<Row> rows(Connection connection, Collection<Urn> urns) throws SQLException {
    return load(connection, urns).values().stream().flatMap(kept -> kept.stream()).toList();
  }

  private static Map<Urn, Kept> load(Connection connection, Collection<Urn> wanted)
      throws SQLException {
    try (var load = new RowsStatement<>(connection, LOAD, wanted)) {
      ResultSet rows = load.column("text", Urn::toString).column("uuid", Urn::key).query();
      var loaded = new HashMap<Urn, Kept>();
      while (rows.next()) {
        Urn urn = Urn.parse(Urn.Kind.JOB, "urn", rows.getString("urn"));
        Row row = rows.getLong("revision") == 0 ? null : read(urn, rows);
        loaded.put(
            urn, new Kept(row, rows.getString("latest_run"), rows.getString("latest_state")));
      }
      return loaded;
    }
  }

  private static Row read(Urn urn, ResultSet row) throws SQLException {
    var state =
        new JobState(
            urn,
            new Told(instant(row, "description_at"), row.getString("description")),
            new Span(instant(row, "first_seen"), instant(row, "last_seen")));
    return new Row(
        state, row.getString("last_run"), row.getString("last_state"), row.getLong("revision"));
  }

  private static void save(Connection connection, Collection<Row> rows) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, rows)) {
      save.column("text", row -> row.state().urn().toString())
          .column("text", row -> row.state().description().value())
          .column("timestamptz", row -> row.state().description().at())
          .column("timestamptz", row -> row.state().seen().first())
          .column("timestamptz", row -> row.state().seen().last())
          .column("text", Row::lastRun)
          .column("text", Row::lastState)
          .column("bigint", Row::revision)
          .update();
    }
  }
}
