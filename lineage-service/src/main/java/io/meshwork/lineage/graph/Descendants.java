package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Knows which jobs the runs of a job start, and what these start in turn. */
@ApplicationScoped
public class Descendants {

  /** No deeper than ten, since jobs may tell of each other as parents. */
  private static final String FIND =
      """
      WITH RECURSIVE below (urn, id, depth) AS (
        SELECT urn, id, 0 FROM job WHERE id = ?
        UNION
        SELECT job.urn, job.id, below.depth + 1
        FROM below CROSS JOIN LATERAL (
          WITH started AS MATERIALIZED (
            SELECT run.job_key, run.parent_run, run.began_at FROM run
            WHERE md5(run.parent_job) = md5(below.urn) AND run.parent_run <> '' AND run.parent_job = below.urn
              AND run.began_at <= ?
            ORDER BY run.began_at DESC LIMIT 1000
          )
          SELECT DISTINCT job_key FROM started WHERE parent_run IN (
            SELECT parent_run FROM started GROUP BY parent_run ORDER BY max(began_at) DESC LIMIT ?
          )
        ) AS child JOIN job ON job.urn_key = child.job_key
        WHERE below.depth < ? AND job.id <> below.id
      )
      SELECT DISTINCT id FROM below WHERE depth > 0 AND id <> ? ORDER BY id LIMIT ?
      """;

  /** A job may have been renamed or moved: what its runs started long ago says nothing of now. */
  private static final int RUNS = 20;

  private static final int JOBS = 1_000;

  private static final int LEVELS = 10;

  private final Statements statements;

  Descendants(Statements statements) {
    this.statements = statements;
  }

  /** The jobs right below, at most 1,000, that the latest 20 runs of the job started. */
  public List<Node> children(Node job) {
    return find(job, Graph.EVER, 1);
  }

  /** The jobs at all levels below, at most 1,000, as they were started until then. */
  List<Node> of(Node job, Instant asOf) {
    return find(job, asOf, LEVELS);
  }

  private List<Node> find(Node job, Instant asOf, int levels) {
    return statements.list(
        FIND, row -> Node.job(row.getLong(1)), job.id(), asOf, RUNS, levels, job.id(), JOBS);
  }
}
