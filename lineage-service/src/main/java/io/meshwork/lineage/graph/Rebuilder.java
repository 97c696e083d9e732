package io.meshwork.lineage.graph;

import io.meshwork.lineage.openlineage.EventReader;
import io.meshwork.platform.error.Fault;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Folds the whole event log anew, in one transaction: until it ends, others see the graph as it
 * was, and if it fails, or the service ends, nothing has happened. Events that come meanwhile wait.
 * Used by the projector alone.
 */
@ApplicationScoped
class Rebuilder {

  private static final String WANTED =
      "SELECT id FROM rebuild WHERE state IN ('WAITING', 'RUNNING') LIMIT 1";

  /**
   * Those that wait are folded after it, by who also tells of them; those that cannot be folded
   * were passed over, and still are.
   */
  private static final String FOLDED_BEFORE =
      "NOT EXISTS (SELECT FROM pending_event WHERE pending_event.event_id = event.id)";

  private static final String EVENTS =
      """
      SELECT event.id, event.digest, event.body FROM event
      WHERE event.id > ? AND event.id <= ? AND %s ORDER BY event.id LIMIT ?
      """
          .formatted(FOLDED_BEFORE);
  private static final String COUNT = "SELECT count(*) FROM event WHERE " + FOLDED_BEFORE;

  private static final String BEGUN =
      "UPDATE rebuild SET state = 'RUNNING', events = ? WHERE id = ?";
  private static final String FOLDED = "UPDATE rebuild SET folded = ? WHERE id = ?";
  private static final String DONE =
      "UPDATE rebuild SET state = 'DONE', finished_at = clock_timestamp() WHERE id = ?";
  private static final String FAILED =
      """
      UPDATE rebuild SET state = 'FAILED', finished_at = clock_timestamp(), failure = ? WHERE id = ?
      """;

  private final EventReader reader;
  private final GraphWriter writer;
  private final DataSource dataSource;

  Rebuilder(EventReader reader, GraphWriter writer, DataSource dataSource) {
    this.reader = reader;
    this.writer = writer;
    this.dataSource = dataSource;
  }

  /** Rebuilds the graph, if that is wanted, in a transaction of its own on {@code connection}. */
  void rebuildIfWanted(Connection connection) throws SQLException {
    long id = count(connection, WANTED);
    if (id > 0) {
      try {
        rebuild(connection, id);
        update(connection, DONE, id);
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        if (Fault.of(failed) == Fault.TRANSIENT) {
          throw failed;
        }
        Log.errorf(failed, "The graph cannot be rebuilt: rebuild=%d", id);
        update(connection, FAILED, failed.toString(), id);
        connection.commit();
      }
    }
  }

  private void rebuild(Connection connection, long id) throws SQLException {
    long last = count(connection, "SELECT coalesce(max(id), 0) FROM event");
    long events = count(connection, COUNT);
    tell(BEGUN, events, id);
    PastGraph.setAside(connection);
    long folded = 0;
    for (LogBatch batch = next(connection, 0, last);
        !batch.isEmpty();
        batch = next(connection, batch.ids().getLast(), last)) {
      writer.merge(connection, batch.projection());
      folded += batch.ids().size();
      tell(FOLDED, folded, id);
    }
    PastGraph.tellDifferences(connection, writer);
  }

  private LogBatch next(Connection connection, long after, long last) throws SQLException {
    var batch = new LogBatch();
    try (var select = connection.prepareStatement(EVENTS)) {
      select.setLong(1, after);
      select.setLong(2, last);
      select.setInt(3, LogBatch.MAX_EVENTS);
      batch.read(reader, select);
    }
    return batch;
  }

  /** So that others can see how far it is: not in the transaction that they cannot see yet. */
  private void tell(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      update(connection, sql, values);
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
