package io.meshwork.quality.lineage;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The runs of jobs, and what they read and wrote. */
@ApplicationScoped
@Transactional
class Runs {

  private static final String SAVE =
      """
      INSERT INTO job_run (job_key, job, run_id, state, began_at, started_at, ended_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (job_key, run_key) DO UPDATE SET
        state = excluded.state, began_at = excluded.began_at, started_at = excluded.started_at,
        ended_at = excluded.ended_at
      RETURNING id
      """;
  private static final String SAVE_FLOWS =
      """
      INSERT INTO run_flow AS known (run, dataset_key, dataset, is_output, at)
      SELECT DISTINCT * FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::boolean[], ?::timestamptz[])
      ON CONFLICT (run, is_output, dataset_key) DO UPDATE SET at = excluded.at
      WHERE known.at <> excluded.at
      """;

  /**
   * The version of a dataset that was written last is kept, however old. A run that goes on, or did
   * not complete, wrote none, so that it neither is kept for that nor makes another an earlier one.
   */
  private static final String FORGET =
      """
      DELETE FROM job_run WHERE coalesce(ended_at, began_at) < ? AND NOT EXISTS (
        SELECT FROM dataset_version AS written
        WHERE written.run = job_run.id AND NOT EXISTS (
          SELECT FROM dataset_version AS newer
          WHERE newer.dataset_key = written.dataset_key AND newer.at > written.at))
      """;

  /**
   * Of what was known before lineage told of flows there is the key of the job, and what it writes.
   * Lineage tells of flows once, when they appear: what else belongs to them is told by a run.
   */
  private static final String COMPLETE =
      """
      WITH known AS (
        UPDATE job_flow SET job = ? WHERE job_key = ? AND job = '' RETURNING job_key, job)
      INSERT INTO job_flow (job_key, job, dataset_key, dataset, is_output)
      SELECT known.job_key, known.job, run_flow.dataset_key, run_flow.dataset, run_flow.is_output
      FROM (SELECT DISTINCT job_key, job FROM known) AS known
      JOIN run_flow ON run_flow.run = ?
      ON CONFLICT DO NOTHING
      """;

  private final DataSource dataSource;
  private final Statements statements;
  private final Event<RunsChanged> changes;
  private final Clock clock;

  Runs(DataSource dataSource, Statements statements, Event<RunsChanged> changes, Clock clock) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.changes = changes;
    this.clock = clock;
  }

  private record Flow(long run, Urn dataset, boolean isOutput, Instant at) {}

  /** A run has come so far. */
  void told(Urn job, RunState state, RunChanged told) {
    Instant ended = told.hasEndedAt() ? instant(told.getEndedAt()) : null;
    Instant began = told.hasBeganAt() ? instant(told.getBeganAt()) : ended;
    if (began == null) {
      began = clock.instant();
    }
    try (Connection connection = dataSource.getConnection()) {
      long run = save(connection, job, state, told, began, ended);
      var flows = new ArrayList<Flow>();
      flows.addAll(flows(run, told.getReadsList(), false, began));
      flows.addAll(flows(run, told.getWritesList(), true, ended == null ? began : ended));
      save(connection, flows);
      if (state == RunState.COMPLETED) {
        statements.update(COMPLETE, job.toString(), job.key(), run);
      }
      changes.fire(new RunsChanged(Set.of(run)));
    } catch (SQLException failed) {
      throw new IllegalStateException("A run cannot be written", failed);
    }
  }

  /** Forgets runs that ended, or were last heard of, longer ago. */
  void forget(Duration keep) {
    statements.update(FORGET, clock.instant().minus(keep));
  }

  private static long save(
      Connection connection,
      Urn job,
      RunState state,
      RunChanged told,
      Instant began,
      @Nullable Instant ended)
      throws SQLException {
    try (var save = connection.prepareStatement(SAVE)) {
      save.setObject(1, job.key());
      save.setString(2, job.toString());
      save.setString(3, told.getRunId());
      save.setString(4, state.name());
      save.setObject(5, utc(began));
      save.setObject(6, utc(told.hasStartedAt() ? instant(told.getStartedAt()) : null));
      save.setObject(7, utc(ended));
      ResultSet row = save.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static void save(Connection connection, List<Flow> flows) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE_FLOWS, flows)) {
      save.column("bigint", Flow::run)
          .column("uuid", flow -> flow.dataset().key())
          .column("text", flow -> flow.dataset().toString())
          .column("boolean", Flow::isOutput)
          .column("timestamptz", Flow::at)
          .update();
    }
  }

  private static List<Flow> flows(long run, List<String> datasets, boolean isOutput, Instant at) {
    return datasets.stream()
        .map(urn -> new Flow(run, Urn.parse(Urn.Kind.DATASET, "datasets", urn), isOutput, at))
        .toList();
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochMilli(Timestamps.toMillis(time));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
