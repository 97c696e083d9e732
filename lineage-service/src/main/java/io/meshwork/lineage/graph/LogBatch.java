package io.meshwork.lineage.graph;

import com.google.protobuf.ByteString;
import io.meshwork.lineage.openlineage.EventReader;
import io.meshwork.lineage.openlineage.LineageEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events of the log that are folded together; what was read of them so far. */
final class LogBatch {

  /** Events at most. */
  static final int MAX_EVENTS = 2048;

  /** In bytes, of all events; there may be one more. */
  private static final int MAX_SIZE = 16 << 20;

  /** So many rows are fetched at once: what is read is folded before more comes. */
  private static final int FETCHED = 64;

  private final List<Long> ids = new ArrayList<>();
  private final Projection projection = new Projection();

  /**
   * Reads events until there is no room.
   *
   * @param select tells {@code id, digest, body} of events, in the order of their ids
   */
  void read(EventReader reader, PreparedStatement select) throws SQLException {
    select.setFetchSize(FETCHED);
    try (var rows = select.executeQuery()) {
      int size = 0;
      while (size < MAX_SIZE && rows.next()) {
        ids.add(rows.getLong(1));
        byte[] body = rows.getBytes(3);
        projection.add(reader.readAccepted(body, ByteString.copyFrom(rows.getBytes(2))));
        size += body.length;
      }
    }
  }

  /** Adds an event that was read before. */
  void add(long id, LineageEvent event) {
    ids.add(id);
    projection.add(event);
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Of the events that were read, and of one that could not be. */
  List<Long> ids() {
    return ids;
  }

  Projection projection() {
    return projection;
  }
}
