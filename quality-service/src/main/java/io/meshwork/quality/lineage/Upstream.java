package io.meshwork.quality.lineage;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What datasets are made of, and how the jobs run that make them. */
@ApplicationScoped
@Transactional
public class Upstream {

  private static final int FARTHEST = 20;
  private static final int MOST_JOBS = 1_000;
  private static final int MOST_FLOWS = 10_000;
  private static final int RUNS = 40;

  /** One job more than is wanted tells that there are more. */
  private static final String FLOWS =
      """
      WITH RECURSIVE made (dataset_key, hops) AS (
        SELECT unnest(?), 0
        UNION
        SELECT source.dataset_key, made.hops + 1
        FROM made
        JOIN job_flow AS writing ON writing.dataset_key = made.dataset_key AND writing.is_output
        JOIN job_flow AS source ON source.job_key = writing.job_key AND NOT source.is_output
        WHERE made.hops < ?
      ), job AS MATERIALIZED (
        SELECT writing.job_key, min(made.hops) AS hops
        FROM made
        JOIN job_flow AS writing ON writing.dataset_key = made.dataset_key AND writing.is_output
        GROUP BY writing.job_key
        ORDER BY hops, writing.job_key LIMIT ?
      )
      SELECT flow.job_key, flow.job, flow.dataset_key, flow.dataset, flow.is_output
      FROM job JOIN job_flow AS flow ON flow.job_key = job.job_key
      ORDER BY job.hops, flow.job_key, NOT flow.is_output, flow.dataset_key LIMIT ?
      """;

  private static final String LATEST =
      """
      SELECT wanted.job_key, run.run_id, run.state, run.began_at, run.ended_at
      FROM unnest(?) AS wanted (job_key)
      CROSS JOIN LATERAL (
        SELECT run_id, state, began_at, ended_at FROM job_run
        WHERE job_run.job_key = wanted.job_key AND began_at <= ?
        ORDER BY began_at DESC LIMIT ?
      ) AS run
      ORDER BY wanted.job_key, run.began_at
      """;

  private final Statements statements;

  Upstream(Statements statements) {
    this.statements = statements;
  }

  /** That a job reads or writes a dataset. */
  public record Flow(UUID jobKey, String job, UUID datasetKey, String dataset, boolean isOutput) {}

  /** A run of a job. */
  public record Run(
      UUID jobKey, String id, RunState state, Instant beganAt, @Nullable Instant endedAt) {}

  /**
   * What the jobs read and write of which datasets are made, the nearest first.
   *
   * @param areAll whether nothing was left out
   */
  public record Flows(List<Flow> nearest, boolean areAll) {}

  /** Over at most 20 jobs in a row, of the nearest 1,000 jobs at most, and so are 10,000 flows. */
  public Flows flows(Collection<UUID> datasets) {
    List<Flow> found =
        statements.list(
            FLOWS, Upstream::flow, Many.uuids(datasets), FARTHEST, MOST_JOBS + 1, MOST_FLOWS + 1);
    Set<UUID> jobs =
        found.stream().map(Flow::jobKey).distinct().limit(MOST_JOBS).collect(Collectors.toSet());
    List<Flow> nearest =
        found.stream().filter(flow -> jobs.contains(flow.jobKey())).limit(MOST_FLOWS).toList();
    return new Flows(nearest, nearest.size() == found.size());
  }

  /** The latest runs of jobs that began by {@code now}, the earliest first. */
  public List<Run> runs(Collection<UUID> jobs, Instant now) {
    return statements.list(LATEST, Upstream::run, Many.uuids(jobs), now, RUNS);
  }

  private static Flow flow(ResultSet row) throws SQLException {
    return new Flow(
        Statements.uuid(row, "job_key"),
        row.getString("job"),
        Statements.uuid(row, "dataset_key"),
        row.getString("dataset"),
        row.getBoolean("is_output"));
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        Statements.uuid(row, "job_key"),
        row.getString("run_id"),
        RunState.valueOf(row.getString("state")),
        Statements.instant(row, "began_at"),
        Statements.instantOrNull(row, "ended_at"));
  }
}
