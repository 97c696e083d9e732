package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.FlowState.Direction;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the graph, a whole frontier at a time. */
@ApplicationScoped
public class Graph {

  private final DataSource dataSource;

  Graph(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A node for people: its name, and for a job the state of its latest run. */
  public record Named(Urn urn, String lastRun) {}

  /** A flow with both its ends. */
  record Flow(Node job, Node dataset, Direction direction, Instant firstSeen, Instant lastSeen) {}

  /** The job or dataset of that name, if lineage has ever heard of it. */
  public Optional<Node> find(Urn urn) {
    Node.Type type = urn.kind() == Urn.Kind.JOB ? Node.Type.JOB : Node.Type.DATASET;
    String sql = "SELECT id FROM %s WHERE urn_key = ?".formatted(table(type));
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, urn.key());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(new Node(type, rows.getLong(1))) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  /** The steps from all of {@code nodes} to their neighbours on that side. */
  public List<Step> steps(Side side, Collection<Node> nodes) {
    var steps = new ArrayList<Step>();
    try (Connection connection = dataSource.getConnection()) {
      for (Node.Type type : Node.Type.values()) {
        Node.Type other = type == Node.Type.JOB ? Node.Type.DATASET : Node.Type.JOB;
        String sql =
            "SELECT %1$s_id, %2$s_id FROM flow WHERE %1$s_id = ANY (?) AND direction = ? ORDER BY 2"
                .formatted(table(type), table(other));
        try (var select = connection.prepareStatement(sql)) {
          select.setArray(1, connection.createArrayOf("bigint", ids(type, nodes)));
          select.setString(2, side.from(type).name());
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              steps.add(
                  new Step(new Node(type, rows.getLong(1)), new Node(other, rows.getLong(2))));
            }
          }
        }
      }
      return steps;
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  /** The flows of all of {@code nodes} that are of one type, whatever is at the other end. */
  List<Flow> flows(Node.Type type, Collection<Node> nodes) {
    String sql =
        "SELECT job_id, dataset_id, direction, first_seen, last_seen FROM flow WHERE %s_id = ANY (?)"
            .formatted(table(type));
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("bigint", ids(type, nodes)));
      try (var rows = select.executeQuery()) {
        var flows = new ArrayList<Flow>();
        while (rows.next()) {
          flows.add(
              new Flow(
                  Node.job(rows.getLong(1)),
                  Node.dataset(rows.getLong(2)),
                  Direction.valueOf(rows.getString(3)),
                  DatasetStore.instant(rows, "first_seen"),
                  DatasetStore.instant(rows, "last_seen")));
        }
        return flows;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  /** What the nodes are called. */
  public Map<Node, Named> names(Collection<Node> nodes) {
    var names = new HashMap<Node, Named>();
    try (Connection connection = dataSource.getConnection()) {
      for (Node.Type type : Node.Type.values()) {
        String lastRun = type == Node.Type.JOB ? "lower(coalesce(last_state, ''))" : "''";
        String sql =
            "SELECT id, urn, %s FROM %s WHERE id = ANY (?)".formatted(lastRun, table(type));
        try (var select = connection.prepareStatement(sql)) {
          select.setArray(1, connection.createArrayOf("bigint", ids(type, nodes)));
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              names.put(
                  new Node(type, rows.getLong(1)),
                  new Named(Urn.parse("urn", rows.getString(2)), rows.getString(3)));
            }
          }
        }
      }
      return names;
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  private static String table(Node.Type type) {
    return type == Node.Type.JOB ? "job" : "dataset";
  }

  private static Object[] ids(Node.Type type, Collection<Node> nodes) {
    return nodes.stream().filter(node -> node.type() == type).map(Node::id).toArray();
  }
}
