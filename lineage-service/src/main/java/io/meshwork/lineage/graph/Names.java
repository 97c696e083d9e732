package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Graph.Named;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what nodes are called, and how their latest runs went. */
@ApplicationScoped
class Names {

  private static final String NAMES_OF_JOBS =
      "SELECT id, urn, lower(coalesce(last_state, '')) FROM job WHERE id = ANY (?)";
  private static final String NAMES_OF_PAST_JOBS =
      """
      SELECT job.id, job.urn, lower(
        CASE WHEN latest.state IS NULL THEN '' WHEN latest.state_at <= ? THEN latest.state ELSE 'RUNNING' END)
      FROM job LEFT JOIN LATERAL (
        SELECT run.state, run.state_at FROM run WHERE run.job_key = job.urn_key AND run.began_at <= ?
        ORDER BY run.began_at DESC, run.id DESC LIMIT 1
      ) AS latest ON true
      WHERE job.id = ANY (?)
      """;
  private static final String NAMES_OF_DATASETS =
      """
      SELECT dataset.id, dataset.urn,
        dataset.lifecycle = 'DROP' AND dataset.last_seen <= dataset.lifecycle_at AND dataset.lifecycle_at <= ?,
        CASE WHEN dataset.node_id IS NULL THEN '{}' ELSE ARRAY (
          SELECT other.urn FROM dataset AS other
          WHERE other.node_id = dataset.id AND other.id <> dataset.id
          UNION
          SELECT dataset_alias.alias FROM dataset AS other
          JOIN dataset_alias ON dataset_alias.dataset_key = other.urn_key
          WHERE other.node_id = dataset.id AND dataset_alias.alias <> dataset.urn
          ORDER BY 1
        ) END
      FROM dataset WHERE dataset.id = ANY (?)
      """;

  private final Statements statements;

  Names(Statements statements) {
    this.statements = statements;
  }

  /** The names of those of the nodes that there are, with the state of the runs at an instant. */
  Map<Node, Named> of(Many jobs, Many datasets, Instant asOf) {
    var names = new HashMap<Node, Named>();
    if (!jobs.values().isEmpty()) {
      names.putAll(
          asOf.equals(Graph.EVER)
              ? read(NAMES_OF_JOBS, Names::job, jobs)
              : read(NAMES_OF_PAST_JOBS, Names::job, asOf, asOf, jobs));
    }
    if (!datasets.values().isEmpty()) {
      names.putAll(read(NAMES_OF_DATASETS, Names::dataset, asOf, datasets));
    }
    return names;
  }

  private Map<Node, Named> read(
      String sql, Statements.Row<Map.Entry<Node, Named>> row, Object... parameters) {
    return statements.list(sql, row, parameters).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<Node, Named> job(ResultSet row) throws SQLException {
    return Map.entry(
        Node.job(row.getLong(1)), new Named(row.getString(2), row.getString(3), List.of(), false));
  }

  private static Map.Entry<Node, Named> dataset(ResultSet row) throws SQLException {
    return Map.entry(
        Node.dataset(row.getLong(1)),
        new Named(
            row.getString(2),
            "",
            List.of((String[]) row.getArray(4).getArray()),
            row.getBoolean(3)));
  }
}
