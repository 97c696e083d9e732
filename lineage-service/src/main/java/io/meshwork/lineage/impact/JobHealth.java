package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the latest runs of jobs went, and how they usually go. */
@ApplicationScoped
class JobHealth {

  /** Of the latest 50 runs of each job that had begun by then, as they stood then. */
  private static final String RECENT =
      """
      SELECT job.id, job.urn, latest.id AS run, latest.state, latest.state_at, latest.began_at,
             usual.duration, usual.completed, usual.pause, usual.pauses
      FROM (SELECT ?::timestamptz AS until) AS asked
      CROSS JOIN job CROSS JOIN LATERAL (
        SELECT id, CASE WHEN state_at <= until THEN state ELSE 'RUNNING' END AS state, state_at, began_at
        FROM run WHERE job_key = job.urn_key AND began_at <= until ORDER BY began_at DESC, id DESC LIMIT 1
      ) AS latest CROSS JOIN LATERAL (
        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - began_at))
                 FILTER (WHERE state = 'COMPLETED' AND ended_at <= until) AS duration,
               count(*) FILTER (WHERE state = 'COMPLETED' AND ended_at <= until) AS completed,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY pause) AS pause,
               count(pause) AS pauses
        FROM (
          SELECT state, began_at, ended_at,
                 extract(epoch FROM began_at - lag(began_at) OVER (ORDER BY began_at, id)) AS pause
          FROM (
            SELECT * FROM run WHERE job_key = job.urn_key AND began_at <= until
            ORDER BY began_at DESC LIMIT 50
          ) AS recent
        ) AS spaced
      ) AS usual
      WHERE job.id = ANY (?)
      """;

  private final Statements statements;

  JobHealth(Statements statements) {
    this.statements = statements;
  }

  /**
   * How a job goes.
   *
   * @param stateAt time of the event that told the state
   * @param duration median of the runs that completed; null if fewer than three did
   * @param pause median time from the beginning of a run to that of the next; null if fewer than
   *     five are known
   */
  record Recent(
      Node job,
      String urn,
      String run,
      String state,
      Instant stateAt,
      Instant beganAt,
      @Nullable Duration duration,
      @Nullable Duration pause) {}

  /** How those of {@code jobs} went that were seen to run until then. */
  List<Recent> of(Collection<Node> jobs, Instant until) {
    return statements.list(
        RECENT, JobHealth::recent, until, Many.numbers(jobs.stream().map(Node::id).toList()));
  }

  private static Recent recent(ResultSet row) throws SQLException {
    return new Recent(
        Node.job(row.getLong("id")),
        row.getString("urn"),
        row.getString("run"),
        row.getString("state"),
        Statements.instant(row, "state_at"),
        Statements.instant(row, "began_at"),
        row.getLong("completed") < 3 ? null : seconds(row.getDouble("duration")),
        row.getLong("pauses") < 5 ? null : seconds(row.getDouble("pause")));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
