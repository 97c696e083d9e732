package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells what changed around a job or dataset. */
@ApplicationScoped
public class ChangeScenery {

  private static final String USED =
      """
      SELECT DISTINCT job.id, coalesce(dataset.node_id, dataset.id), run_flow.direction
      FROM job JOIN run ON run.job_key = job.urn_key
      JOIN run_flow ON run_flow.run = run.number
      JOIN dataset ON dataset.id = run_flow.dataset_id
      WHERE job.id = ANY (?) AND run_flow.last_seen > ? AND run_flow.first_seen <= ?
      """;
  private static final String COMPLETED =
      """
      SELECT DISTINCT job.id FROM job JOIN run ON run.job_key = job.urn_key
      WHERE job.id = ANY (?) AND run.state = 'COMPLETED' AND run.ended_at > ? AND run.ended_at <= ?
      """;

  private final Graph graph;
  private final Statements statements;

  ChangeScenery(Graph graph, Statements statements) {
    this.graph = graph;
    this.statements = statements;
  }

  private record Use(Node job, Node dataset, Direction direction) {}

  /**
   * What changed in the surroundings that the request asks for, from an instant until that of the
   * request.
   *
   * @throws io.meshwork.platform.error.Failure NOT_FOUND if lineage has never heard of the root
   */
  public LineageChanges between(Instant from, SceneRequest request) {
    Instant to = request.until();
    Surroundings around = Surroundings.of(graph, request);
    Set<Node> nodes = around.hops().keySet();
    Many jobs =
        Many.numbers(
            nodes.stream().filter(node -> node.type() == Node.Type.JOB).map(Node::id).toList());
    Set<Use> used = new HashSet<>(statements.list(USED, ChangeScenery::use, jobs, from, to));
    Set<Node> completed =
        new HashSet<>(statements.list(COMPLETED, row -> Node.job(row.getLong(1)), jobs, from, to));
    Map<Node, Graph.Named> names = graph.names(nodes, to);
    var appeared = new ArrayList<SceneEdge>();
    var silent = new ArrayList<SceneEdge>();
    for (Graph.Flow flow : flows(nodes, to)) {
      if (flow.firstSeen().isAfter(from)) {
        appeared.add(Scenery.edge(flow, names));
      } else if (completed.contains(flow.job())
          && !used.contains(new Use(flow.job(), flow.dataset(), flow.direction()))) {
        silent.add(Scenery.edge(flow, names));
      }
    }
    String root = Objects.requireNonNull(names.get(nodes.iterator().next())).urn();
    return new LineageChanges(root, from, to, appeared, silent, around.isTruncated());
  }

  /** The flows with both ends among the nodes. */
  private List<Graph.Flow> flows(Set<Node> nodes, Instant until) {
    return graph.flows(graph.ask(until, edges -> edges.flows(nodes, nodes)));
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        Node.job(row.getLong(1)),
        Node.dataset(row.getLong(2)),
        Direction.valueOf(row.getString(3)));
  }
}
