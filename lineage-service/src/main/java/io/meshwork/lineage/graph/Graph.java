package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
      SELECT flow.job_id, coalesce(renamed.node_id, flow.dataset_id) AS node, flow.direction,
             min(flow.first_seen) AS first_seen, max(flow.last_seen) AS last_seen
      FROM flow
      LEFT JOIN dataset AS renamed ON renamed.id = flow.dataset_id AND renamed.node_id IS NOT NULL
      WHERE flow.job_id = ANY (?) AND flow.direction = ANY (?) AND flow.first_seen <= ?
      GROUP BY 1, 2, 3 ORDER BY 2, 1
      """;

  /** All names of datasets, which are given twice, each with the node that it is a name of. */
  static final String NAMES =
      """
      WITH name (id, node) AS (
        SELECT id, id FROM unnest(?::bigint[]) AS given (id)
        UNION ALL
        SELECT id, node_id FROM dataset WHERE node_id = ANY (?) AND id <> node_id
      )
      """;

  private static final String FLOWS_OF_DATASETS =
      NAMES
          + """
      SELECT flow.job_id, name.node, flow.direction,
             min(flow.first_seen) AS first_seen, max(flow.last_seen) AS last_seen
      FROM name JOIN flow ON flow.dataset_id = name.id
      WHERE flow.direction = ANY (?) AND flow.first_seen <= ?
      GROUP BY 1, 2, 3 ORDER BY 1, 2
      """;

  private static final String FLOWS =
      """
      SELECT told.job, told.node, told.direction,
             min(flow.first_seen) AS first_seen, max(flow.last_seen) AS last_seen
      FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[]) AS told (job, name, node, direction)
      CROSS JOIN LATERAL (
        SELECT * FROM flow
        WHERE flow.job_id = told.job AND flow.direction = told.direction AND flow.dataset_id = told.name
        LIMIT 1
      ) AS flow
      GROUP BY 1, 2, 3 ORDER BY 2, 1
      """;

  /** An instant after all that was ever seen. */
  public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Statements statements;
  private final Topology topology;
  private final Names names;

  Graph(Statements statements, Topology topology, Names names) {
    this.statements = statements;
    this.topology = topology;
    this.names = names;
  }

  /**
   * A node for people.
   *
   * @param urn of the name that stands for all
   * @param lastRun state of a job's latest run, in lower case; empty for anything else
   * @param otherNames URNs of a dataset's other names
   * @param dropped whether the dataset is no more
   */
  public record Named(String urn, String lastRun, List<String> otherNames, boolean dropped) {}

  /** A flow with both its ends. */
  public record Flow(
      Node job, Node dataset, Direction direction, Instant firstSeen, Instant lastSeen) {

    public Node origin() {
      return direction == Direction.INPUT ? dataset : job;
    }

    public Node destination() {
      return direction == Direction.INPUT ? job : dataset;
    }
  }

  /** The job or dataset of that name, if lineage has ever heard of it. */
  public Optional<Node> find(Urn urn) {
    boolean isJob = urn.kind() == Urn.Kind.JOB;
    List<Node> found =
        isJob
            ? statements.list(FIND_JOB, row -> Node.job(row.getLong(1)), urn.key())
            : statements.list(
                FIND_DATASET, row -> Node.dataset(row.getLong(1)), urn.key(), urn.key());
    return found.stream().findFirst();
  }

  /**
   * The steps to all that is on that side of {@code roots}, as seen until then, the nearest first;
   * a node that can be reached by several is reached from the one with the lowest number.
   *
   * @param maxHops from the roots
   * @param maxNodes besides the roots
   * @param ends no further hop is made once one of them is reached
   */
  public List<Step> walk(
      Side side,
      Collection<Node> roots,
      Instant asOf,
      int maxHops,
      int maxNodes,
      Collection<Node> ends) {
    return ask(asOf, edges -> edges.walk(side, roots, maxHops, maxNodes, ends));
  }

  /**
   * Answers several questions about the edges, as they were seen until then, of which the database
   * is asked for changes but once; from memory, where there is a copy of the graph as it is now and
   * that is asked for.
   */
  <T> T ask(Instant asOf, Function<Edges, T> questions) {
    return (asOf.equals(EVER) ? topology.ask(questions::apply) : Optional.<T>empty())
        .orElseGet(() -> questions.apply(new EdgesInDatabase(statements, asOf)));
  }

  /** The flows of all of {@code nodes} that are of one type, whatever is at the other end. */
  public List<Flow> flows(
      Node.Type type, Collection<Node> nodes, Instant asOf, Direction... directions) {
    Many ids = ids(type, nodes);
    if (ids.values().isEmpty()) {
      return List.of();
    }
    Many wanted = Many.texts(Stream.of(directions).map(Direction::name).toList());
    return type == Node.Type.JOB
        ? statements.list(FLOWS_OF_JOBS, Graph::flow, ids, wanted, asOf)
        : statements.list(FLOWS_OF_DATASETS, Graph::flow, ids, ids, wanted, asOf);
  }

  /** When those flows were seen; what flows under several names of a dataset is one flow. */
  List<Flow> flows(Collection<Edges.FlowId> ids) {
    return ids.isEmpty()
        ? List.of()
        : statements.list(
            FLOWS,
            Graph::flow,
            Many.numbers(ids.stream().map(id -> id.job().id()).toList()),
            Many.numbers(ids.stream().map(Edges.FlowId::name).toList()),
            Many.numbers(ids.stream().map(id -> id.dataset().id()).toList()),
            Many.texts(ids.stream().map(id -> id.direction().name()).toList()));
  }

  private static Flow flow(ResultSet row) throws SQLException {
    return new Flow(
        Node.job(row.getLong(1)),
        Node.dataset(row.getLong(2)),
        Direction.valueOf(row.getString(3)),
        Statements.instant(row, "first_seen"),
        Statements.instant(row, "last_seen"));
  }

  /** What the nodes are called. */
  public Map<Node, Named> names(Collection<Node> nodes) {
    return names(nodes, EVER);
  }

  /** As {@link #names(Collection)}, with the state of the runs at an instant. */
  Map<Node, Named> names(Collection<Node> nodes, Instant asOf) {
    return names.of(ids(Node.Type.JOB, nodes), ids(Node.Type.DATASET, nodes), asOf);
  }

  static Many ids(Node.Type type, Collection<Node> nodes) {
    return Many.numbers(nodes.stream().filter(node -> node.type() == type).map(Node::id).toList());
  }
}
