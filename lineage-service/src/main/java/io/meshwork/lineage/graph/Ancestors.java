package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Knows which job's runs start the runs of others, as the parent facets of their latest runs tell.
 */
@ApplicationScoped
class Ancestors {

  /** No deeper than ten, since jobs may tell of each other as parents. */
  private static final String FIND =
      """
      WITH RECURSIVE above (job, ancestor, depth) AS (
        SELECT given.urn, given.urn, 0 FROM unnest(?::text[]) AS given (urn)
        UNION ALL
        SELECT above.job, latest.parent_job, above.depth + 1
        FROM above CROSS JOIN LATERAL (
          SELECT run.parent_job FROM run
          WHERE run.job_key = md5(above.ancestor)::uuid AND run.began_at <= ?
          ORDER BY run.began_at DESC, run.id DESC LIMIT 1
        ) AS latest
        WHERE latest.parent_job NOT IN ('', above.ancestor, above.job) AND above.depth < 10
      ), top AS (
        SELECT DISTINCT ON (job) job, ancestor FROM above WHERE depth > 0 ORDER BY job, depth DESC
      )
      SELECT top.job, top.ancestor, coalesce(job.id, 0) AS id
      FROM top LEFT JOIN LATERAL (
        SELECT id FROM job WHERE job.urn_key = md5(top.ancestor)::uuid LIMIT 1
      ) AS job ON true
      """;

  private final Statements statements;
  private final Graph graph;

  Ancestors(Statements statements, Graph graph) {
    this.statements = statements;
    this.graph = graph;
  }

  /**
   * The job at the top.
   *
   * @param lastRun state of its latest run; empty if lineage has never heard of it but as a parent
   */
  record Ancestor(String urn, String lastRun) {}

  private record Found(String job, String ancestor, long id) {}

  /** By URN, the ancestors of those of {@code jobs} that have one. */
  Map<String, Ancestor> of(Collection<String> jobs, Instant asOf) {
    List<Found> found =
        statements.list(
            FIND,
            row -> new Found(row.getString("job"), row.getString("ancestor"), row.getLong("id")),
            Many.texts(jobs),
            asOf);
    Map<Node, Graph.Named> names =
        graph.names(
            found.stream().map(one -> Node.job(one.id())).collect(Collectors.toSet()), asOf);
    return found.stream()
        .collect(
            Collectors.toMap(
                Found::job,
                one -> {
                  Graph.Named named = names.get(Node.job(one.id()));
                  return new Ancestor(one.ancestor(), named == null ? "" : named.lastRun());
                }));
  }
}
