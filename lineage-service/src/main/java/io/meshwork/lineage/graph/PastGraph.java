package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The graph that is folded anew, as it was: what others were told last of its datasets and jobs.
 */
final class PastGraph {

  private static final List<String> SET_ASIDE =
      List.of(
          "CREATE TEMPORARY TABLE past_dataset ON COMMIT DROP AS"
              + " SELECT urn_key, description, fields, revision FROM dataset",
          "CREATE TEMPORARY TABLE past_job ON COMMIT DROP AS"
              + " SELECT urn_key, description, last_run, last_state, revision FROM job",
          """
          CREATE TEMPORARY TABLE past_stale ON COMMIT DROP AS
          SELECT job.urn_key AS job_key, dataset.urn_key AS dataset_key, flow.direction, flow.last_seen
          FROM flow JOIN job ON job.id = flow.job_id JOIN dataset ON dataset.id = flow.dataset_id
          WHERE flow.stale
          """,
          "DELETE FROM run_flow",
          "DELETE FROM flow",
          "DELETE FROM run",
          "DELETE FROM column_source",
          "DELETE FROM column_lineage",
          "DELETE FROM facet",
          "DELETE FROM dataset_alias",
          "DELETE FROM job",
          "DELETE FROM dataset");

  /** Revisions go on where they were, since others pass over what is not newer. */
  private static final List<String> GO_ON =
      List.of(
          """
          UPDATE dataset SET revision = past_dataset.revision + 1
          FROM past_dataset WHERE past_dataset.urn_key = dataset.urn_key
          """,
          """
          UPDATE job SET revision = past_job.revision + 1
          FROM past_job WHERE past_job.urn_key = job.urn_key
          """,
          """
          UPDATE flow SET stale = true FROM past_stale, job, dataset
          WHERE job.urn_key = past_stale.job_key AND dataset.urn_key = past_stale.dataset_key
            AND flow.job_id = job.id AND flow.dataset_id = dataset.id
            AND flow.direction = past_stale.direction AND flow.last_seen = past_stale.last_seen
          """);

  private static final String OTHER_DATASETS =
      """
      SELECT dataset.urn FROM dataset LEFT JOIN past_dataset AS past USING (urn_key)
      WHERE past.urn_key IS NULL
        OR (past.description, past.fields) IS DISTINCT FROM (dataset.description, dataset.fields)
      """;
  private static final String OTHER_JOBS =
      """
      SELECT job.urn FROM job LEFT JOIN past_job AS past USING (urn_key)
      WHERE past.urn_key IS NULL
        OR (past.description, past.last_run, past.last_state)
          IS DISTINCT FROM (job.description, job.last_run, job.last_state)
      """;

  private PastGraph() {}

  /** Empties the graph, remembering until the transaction ends what is told of it. */
  static void setAside(Connection connection) throws SQLException {
    execute(connection, SET_ASIDE);
  }

  /** Tells others what is other than before. */
  static void tellDifferences(Connection connection, GraphWriter writer) throws SQLException {
    execute(connection, GO_ON);
    writer.tell(connection, urns(connection, OTHER_DATASETS), urns(connection, OTHER_JOBS));
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<Urn> urns(Connection connection, String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var rows = select.executeQuery()) {
      var urns = new ArrayList<Urn>();
      while (rows.next()) {
        urns.add(Urn.parse("urn", rows.getString(1)));
      }
      return urns;
    }
  }
}
