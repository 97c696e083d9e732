package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The edges as they were seen until an instant. */
record EdgesInDatabase(Statements statements, Instant until) implements Edges {

  private static final String WALK =
      "SELECT hop, is_job, node, came_from FROM walk(?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String HIDDEN_DATASETS =
      """
      SELECT flow.job_id, flow.direction, count(DISTINCT coalesce(renamed.node_id, flow.dataset_id))
      FROM flow
      LEFT JOIN dataset AS renamed ON renamed.id = flow.dataset_id AND renamed.node_id IS NOT NULL
      WHERE flow.job_id = ANY (?) AND flow.first_seen <= ?
        AND coalesce(renamed.node_id, flow.dataset_id) NOT IN (SELECT unnest(?::bigint[]))
      GROUP BY 1, 2
      """;

  private static final String HIDDEN_JOBS =
      Graph.NAMES
          + """
      SELECT name.node, flow.direction, count(DISTINCT flow.job_id)
      FROM name JOIN flow ON flow.dataset_id = name.id
      WHERE flow.first_seen <= ? AND flow.job_id NOT IN (SELECT unnest(?::bigint[]))
      GROUP BY 1, 2
      """;

  private static final String FLOWS =
      Graph.NAMES
          + """
      SELECT flow.job_id, flow.dataset_id, name.node, flow.direction
      FROM name JOIN flow ON flow.dataset_id = name.id
      WHERE flow.job_id = ANY (?) AND flow.first_seen <= ?
        AND (flow.job_id = ANY (?) OR name.node = ANY (?))
      """;

  @Override
  public List<Step> walk(
      Side side, Collection<Node> roots, int maxHops, int maxNodes, Collection<Node> ends) {
    return statements.list(
        WALK,
        EdgesInDatabase::step,
        jobs(roots),
        datasets(roots),
        side == Side.DOWNSTREAM,
        until,
        maxHops,
        maxNodes,
        jobs(ends),
        datasets(ends));
  }

  private static Step step(ResultSet row) throws SQLException {
    long node = row.getLong("node");
    long cameFrom = row.getLong("came_from");
    return row.getBoolean("is_job")
        ? new Step(Node.dataset(cameFrom), Node.job(node), row.getInt("hop"))
        : new Step(Node.job(cameFrom), Node.dataset(node), row.getInt("hop"));
  }

  @Override
  public List<Hidden> hidden(Collection<Node> nodes, Set<Node> shown) {
    Many names = datasets(nodes);
    Stream<Hidden> ofJobs =
        statements
            .list(HIDDEN_DATASETS, hiddenOf(Node.Type.JOB), jobs(nodes), until, datasets(shown))
            .stream();
    Stream<Hidden> ofDatasets =
        statements
            .list(HIDDEN_JOBS, hiddenOf(Node.Type.DATASET), names, names, until, jobs(shown))
            .stream();
    return Stream.concat(ofJobs, ofDatasets).toList();
  }

  private static Statements.Row<Hidden> hiddenOf(Node.Type type) {
    return row ->
        new Hidden(
            new Node(type, row.getLong(1)),
            Direction.valueOf(row.getString(2)).sideOf(type),
            row.getInt(3));
  }

  @Override
  public List<FlowId> flows(Collection<Node> nodes, Set<Node> shown) {
    Many names = datasets(shown);
    return statements.list(
        FLOWS,
        row ->
            new FlowId(
                Node.job(row.getLong(1)),
                row.getLong(2),
                Node.dataset(row.getLong(3)),
                Direction.valueOf(row.getString(4))),
        names,
        names,
        jobs(shown),
        until,
        jobs(nodes),
        datasets(nodes));
  }

  private static Many jobs(Collection<Node> nodes) {
    return Graph.ids(Node.Type.JOB, nodes);
  }

  private static Many datasets(Collection<Node> nodes) {
    return Graph.ids(Node.Type.DATASET, nodes);
  }
}
