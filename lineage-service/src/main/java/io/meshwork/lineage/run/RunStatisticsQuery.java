package io.meshwork.lineage.run;

import io.meshwork.lineage.run.RunStatistics.Durations;
import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts and measures the latest runs of a job. */
@ApplicationScoped
class RunStatisticsQuery {

  private static final String QUERY =
      """
      WITH latest AS (
        SELECT state, began_at, id, ended_at - coalesce(started_at, began_at) AS took
        FROM run WHERE job_key = ? ORDER BY began_at DESC, id DESC LIMIT ?
      ), spaced AS (
        SELECT state, extract(epoch FROM began_at - lag(began_at) OVER (ORDER BY began_at, id)) AS pause,
               CASE WHEN state = 'COMPLETED' THEN extract(epoch FROM took) END AS took
        FROM latest
      )
      SELECT count(*) AS runs,
             count(*) FILTER (WHERE state = 'COMPLETED') AS completed,
             count(*) FILTER (WHERE state = 'FAILED') AS failed,
             count(*) FILTER (WHERE state = 'ABORTED') AS aborted,
             count(*) FILTER (WHERE state = 'RUNNING') AS running,
             min(took) AS shortest, max(took) AS longest, avg(took) AS mean,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS p50,
             percentile_cont(0.95) WITHIN GROUP (ORDER BY took) AS p95,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY pause) AS pause
      FROM spaced
      """;

  private final Statements statements;

  RunStatisticsQuery(Statements statements) {
    this.statements = statements;
  }

  /** Of at most the latest {@code runs}. */
  RunStatistics of(String job, UUID key, int runs) {
    return statements.list(QUERY, row -> read(job, row), key, runs).getFirst();
  }

  private static RunStatistics read(String job, ResultSet row) throws SQLException {
    Duration shortest = seconds(row, "shortest");
    Duration p50 = seconds(row, "p50");
    Duration p95 = seconds(row, "p95");
    Duration longest = seconds(row, "longest");
    Duration mean = seconds(row, "mean");
    return new RunStatistics(
        job,
        row.getInt("runs"),
        row.getInt("completed"),
        row.getInt("failed"),
        row.getInt("aborted"),
        row.getInt("running"),
        shortest == null || p50 == null || p95 == null || longest == null || mean == null
            ? null
            : new Durations(shortest, p50, p95, longest, mean),
        seconds(row, "pause"));
  }

  private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
  }
}
