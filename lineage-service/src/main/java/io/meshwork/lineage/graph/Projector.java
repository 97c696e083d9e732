package io.meshwork.lineage.graph;

import com.google.protobuf.ByteString;
import io.meshwork.lineage.openlineage.EventReader;
import io.meshwork.lineage.openlineage.EventsLogged;
import io.meshwork.lineage.openlineage.FreshEvents;
import io.meshwork.lineage.openlineage.LineageEvent;
import io.meshwork.platform.error.Fault;
import io.meshwork.platform.outbox.LeasedLoop;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Folds logged events into the graph, as many as wait, each batch in one transaction with the
 * events it tells: the more there are, the more often they tell the same, which is then written
 * once. One replica at a time does so: see {@link LeasedLoop}.
 */
@ApplicationScoped
class Projector {

  private static final String PENDING =
      """
      SELECT event.id, event.digest
      FROM (SELECT event_id FROM pending_event WHERE failure IS NULL ORDER BY event_id LIMIT ?) AS pending
      CROSS JOIN LATERAL (SELECT * FROM event WHERE event.id = pending.event_id LIMIT 1) AS event
      """;

  private static final String EVENTS =
      """
      SELECT event.id, event.digest, event.body
      FROM unnest(?::bigint[]) AS wanted (id)
      CROSS JOIN LATERAL (SELECT * FROM event WHERE event.id = wanted.id LIMIT 1) AS event
      """;
  private static final String FAILED = "UPDATE pending_event SET failure = ? WHERE event_id = ?";
  private static final String DONE = "DELETE FROM pending_event WHERE event_id = ANY (?)";

  private final FreshEvents fresh;
  private final EventReader reader;
  private final GraphWriter writer;
  private final Upkeep upkeep;
  private final LeasedLoop loop;

  /** Used by the loop's thread alone. */
  private int limit = LogBatch.MAX_EVENTS;

  Projector(
      FreshEvents fresh,
      EventReader reader,
      GraphWriter writer,
      Upkeep upkeep,
      DataSource dataSource) {
    this.fresh = fresh;
    this.reader = reader;
    this.writer = writer;
    this.upkeep = upkeep;
    this.loop = new LeasedLoop("projector", dataSource, this::project);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    loop.close();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsLogged logged) {
    loop.wake();
  }

  private boolean project(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    var batch = new LogBatch();
    try {
      read(connection, batch);
      fold(connection, batch);
      limit = Math.min(LogBatch.MAX_EVENTS, limit * 2);
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      if (batch.isEmpty() || Fault.of(failed) == Fault.TRANSIENT) {
        throw failed;
      }
      passOver(connection, batch.ids(), failed);
    }
    connection.commit();
    upkeep.run(connection);
    connection.setAutoCommit(true);
    return !batch.isEmpty();
  }

  private void read(Connection connection, LogBatch batch) throws SQLException {
    List<Long> others = takeFresh(connection, batch);
    if (!others.isEmpty()) {
      try (var select = connection.prepareStatement(EVENTS)) {
        select.setArray(1, connection.createArrayOf("bigint", others.toArray()));
        batch.read(reader, select);
      }
    }
  }

  /** Returns the ids of those pending events that have to be read from the log. */
  private List<Long> takeFresh(Connection connection, LogBatch batch) throws SQLException {
    try (var select = connection.prepareStatement(PENDING)) {
      select.setInt(1, limit);
      var others = new ArrayList<Long>();
      var rows = select.executeQuery();
      while (rows.next()) {
        LineageEvent event = fresh.take(ByteString.copyFrom(rows.getBytes(2)));
        if (event == null) {
          others.add(rows.getLong(1));
        } else {
          batch.add(rows.getLong(1), event);
        }
      }
      return others;
    }
  }

  private void fold(Connection connection, LogBatch batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    writer.write(connection, batch.projection());
    try (var delete = connection.prepareStatement(DONE)) {
      delete.setArray(1, connection.createArrayOf("bigint", batch.ids().toArray()));
      delete.executeUpdate();
    }
  }

  /**
   * A batch that fails is halved until the event is found that fails alone; that one is passed
   * over.
   */
  private void passOver(Connection connection, List<Long> batch, Exception failed)
      throws SQLException {
    if (batch.size() > 1) {
      limit = batch.size() / 2;
      return;
    }
    long id = batch.getFirst();
    Log.errorf(failed, "Event cannot be folded into the graph: event=%d", id);
    try (var update = connection.prepareStatement(FAILED)) {
      update.setString(1, failed.toString());
      update.setLong(2, id);
      update.executeUpdate();
    }
  }
}
