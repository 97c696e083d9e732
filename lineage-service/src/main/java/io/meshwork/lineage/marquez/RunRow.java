package io.meshwork.lineage.marquez;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept.
 *
 * @param parentJob URN of the job whose run started it; empty if none is known
 */
record RunRow(
    RunKey key,
    long number,
    String id,
    Urn job,
    RunState state,
    Instant stateAt,
    Instant beganAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    String parentJob) {

  static final String COLUMNS =
      """
      run.job_key, run.id_key, run.number, run.id, job.urn, run.state, run.state_at,
      run.began_at, run.started_at, run.ended_at, run.parent_job
      """;

  static RunRow read(ResultSet row) throws SQLException {
    return new RunRow(
        new RunKey(Statements.uuid(row, "job_key"), Statements.uuid(row, "id_key")),
        row.getLong("number"),
        row.getString("id"),
        Urn.parse(Urn.Kind.JOB, "urn", row.getString("urn")),
        RunState.valueOf(row.getString("state")),
        Statements.instant(row, "state_at"),
        Statements.instant(row, "began_at"),
        Statements.instantOrNull(row, "started_at"),
        Statements.instantOrNull(row, "ended_at"),
        row.getString("parent_job"));
  }
}
