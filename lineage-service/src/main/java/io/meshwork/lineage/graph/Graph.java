package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.FlowState.Direction;
import io.meshwork.platform.sql.SqlReader;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the graph, a whole frontier at a time. All names of the same data are one node: what flows
 * in or out under any of them flows in or out of it.
 */
@ApplicationScoped
public class Graph {

  private static final String FIND_JOB = "SELECT id FROM job WHERE urn_key = ?";
  private static final String FIND_DATASET =
      """
      SELECT coalesce(node_id, id) FROM dataset WHERE urn_key = ?
      UNION ALL
      SELECT coalesce(dataset.node_id, dataset.id) FROM dataset_alias
      JOIN dataset ON dataset.urn_key = dataset_alias.dataset_key
      WHERE dataset_alias.alias_key = ? LIMIT 1
      """;

  private static final String FLOWS_OF_JOBS =
      """
      SELECT flow.job_id, coalesce(dataset.node_id, dataset.id) AS node, flow.direction,
             min(flow.first_seen) AS first_seen, max(flow.last_seen) AS last_seen
      FROM flow JOIN dataset ON dataset.id = flow.dataset_id
      WHERE flow.job_id = ANY (?) AND flow.direction = ANY (?) AND flow.first_seen <= ?
      GROUP BY 1, 2, 3 ORDER BY 2, 1
      """;
  private static final String FLOWS_OF_DATASETS =
      """
      WITH name (id, node) AS (
        SELECT id, id FROM unnest(?::bigint[]) AS given (id)
        UNION ALL
        SELECT id, node_id FROM dataset WHERE node_id = ANY (?) AND id <> node_id
      )
      SELECT flow.job_id, name.node, flow.direction,
             min(flow.first_seen) AS first_seen, max(flow.last_seen) AS last_seen
      FROM name JOIN flow ON flow.dataset_id = name.id
      WHERE flow.direction = ANY (?) AND flow.first_seen <= ?
      GROUP BY 1, 2, 3 ORDER BY 1, 2
      """;

  private static final String NAMES_OF_JOBS =
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
        ARRAY (
          SELECT other.urn FROM dataset AS other
          WHERE other.node_id = dataset.id AND other.id <> dataset.id
          UNION
          SELECT dataset_alias.alias FROM dataset AS other
          JOIN dataset_alias ON dataset_alias.dataset_key = other.urn_key
          WHERE other.node_id = dataset.id AND dataset_alias.alias <> dataset.urn
          ORDER BY 1
        )
      FROM dataset WHERE dataset.id = ANY (?)
      """;

  /** An instant after all that was ever seen. */
  public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final SqlReader sql;

  Graph(SqlReader sql) {
    this.sql = sql;
  }

  /**
   * A node for people.
   *
   * @param lastRun state of a job's latest run, in lower case; empty for anything else
   * @param otherNames URNs of a dataset's other names
   * @param dropped whether the dataset is no more
   */
  public record Named(Urn urn, String lastRun, List<String> otherNames, boolean dropped) {}

  /** A flow with both its ends. */
  record Flow(Node job, Node dataset, Direction direction, Instant firstSeen, Instant lastSeen) {

    Node origin() {
      return direction == Direction.INPUT ? dataset : job;
    }

    Node destination() {
      return direction == Direction.INPUT ? job : dataset;
    }
  }

  /** The job or dataset of that name, if lineage has ever heard of it. */
  public Optional<Node> find(Urn urn) {
    boolean isJob = urn.kind() == Urn.Kind.JOB;
    return sql
        .read(
            isJob ? FIND_JOB : FIND_DATASET,
            (select, _) -> {
              select.setObject(1, urn.key());
              if (!isJob) {
                select.setObject(2, urn.key());
              }
            },
            row -> new Node(isJob ? Node.Type.JOB : Node.Type.DATASET, row.getLong(1)))
        .stream()
        .findFirst();
  }

  /** The steps from all of {@code nodes} to their neighbours on that side, as seen until then. */
  public List<Step> steps(Side side, Collection<Node> nodes, Instant asOf) {
    var steps = new ArrayList<Step>();
    for (Node.Type type : Node.Type.values()) {
      for (Flow flow : flows(type, nodes, asOf, side.from(type))) {
        steps.add(
            type == Node.Type.JOB
                ? new Step(flow.job(), flow.dataset())
                : new Step(flow.dataset(), flow.job()));
      }
    }
    return steps;
  }

  /** The flows of all of {@code nodes} that are of one type, whatever is at the other end. */
  List<Flow> flows(Node.Type type, Collection<Node> nodes, Instant asOf, Direction... directions) {
    Object[] ids = ids(type, nodes);
    if (ids.length == 0) {
      return List.of();
    }
    return sql.read(
        type == Node.Type.JOB ? FLOWS_OF_JOBS : FLOWS_OF_DATASETS,
        (select, connection) -> {
          Array given = connection.createArrayOf("bigint", ids);
          int parameter = 1;
          select.setArray(parameter++, given);
          if (type == Node.Type.DATASET) {
            select.setArray(parameter++, given);
          }
          select.setArray(parameter++, connection.createArrayOf("text", directions));
          select.setObject(parameter, asOf.atOffset(ZoneOffset.UTC));
        },
        row ->
            new Flow(
                Node.job(row.getLong(1)),
                Node.dataset(row.getLong(2)),
                Direction.valueOf(row.getString(3)),
                DatasetStore.instant(row, "first_seen"),
                DatasetStore.instant(row, "last_seen")));
  }

  /** What the nodes are called. */
  public Map<Node, Named> names(Collection<Node> nodes) {
    return names(nodes, EVER);
  }

  /** As {@link #names(Collection)}, with the state of the runs at an instant. */
  Map<Node, Named> names(Collection<Node> nodes, Instant asOf) {
    var names = new HashMap<Node, Named>();
    names.putAll(names(NAMES_OF_JOBS, Node.Type.JOB, nodes, asOf));
    names.putAll(names(NAMES_OF_DATASETS, Node.Type.DATASET, nodes, asOf));
    return names;
  }

  private Map<Node, Named> names(
      String select, Node.Type type, Collection<Node> nodes, Instant asOf) {
    Object[] ids = ids(type, nodes);
    var names = new LinkedHashMap<Node, Named>();
    if (ids.length > 0) {
      sql.read(
          select,
          (statement, connection) -> {
            int parameter = 1;
            statement.setObject(parameter++, asOf.atOffset(ZoneOffset.UTC));
            if (type == Node.Type.JOB) {
              statement.setObject(parameter++, asOf.atOffset(ZoneOffset.UTC));
            }
            statement.setArray(parameter, connection.createArrayOf("bigint", ids));
          },
          row -> names.put(new Node(type, row.getLong(1)), named(type, row)));
    }
    return names;
  }

  private static Named named(Node.Type type, ResultSet row) throws SQLException {
    Urn urn = Urn.parse("urn", row.getString(2));
    return type == Node.Type.JOB
        ? new Named(urn, row.getString(3), List.of(), false)
        : new Named(urn, "", List.of((String[]) row.getArray(4).getArray()), row.getBoolean(3));
  }

  private static Object[] ids(Node.Type type, Collection<Node> nodes) {
    return nodes.stream().filter(node -> node.type() == type).map(Node::id).toArray();
  }
}
