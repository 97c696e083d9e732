package io.meshwork.platform.outbox;

import com.google.protobuf.ByteString;
import io.meshwork.platform.event.EventHeaders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
record WaitingEvent(
    long position,
    UUID id,
    String type,
    String subject,
    long revision,
    ByteString value,
    @Nullable String traceparent,
    Instant writtenAt) {

  private static final String LOWEST =
      """
      SELECT position, id, type, subject, revision, value, traceparent, written_at
      FROM (
        SELECT *,
          sum(octet_length(value)) OVER (ORDER BY position) - octet_length(value) AS bytes_before
        FROM (SELECT * FROM outbox ORDER BY position LIMIT ?) AS lowest
      ) AS measured
      WHERE bytes_before < ? ORDER BY position
      """;
  private static final String DELETE = "DELETE FROM outbox WHERE position = ANY (?)";

  /**
   * Those that have waited longest: at most {@code limit}, and no more once {@code bytes} of them
   * are reached.
   */
  static List<WaitingEvent> lowest(Connection connection, int limit, long bytes)
      throws SQLException {
    try (var select = connection.prepareStatement(LOWEST)) {
      select.setInt(1, limit);
      select.setLong(2, bytes);
      try (var rows = select.executeQuery()) {
        var events = new ArrayList<WaitingEvent>(limit);
        while (rows.next()) {
          events.add(of(rows));
        }
        return events;
      }
    }
  }

  static void delete(Connection connection, List<WaitingEvent> events) throws SQLException {
    Object[] positions = events.stream().map(WaitingEvent::position).toArray();
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", positions));
      delete.executeUpdate();
    }
  }

  Headers headers(String service) {
    return EventHeaders.of(id, type, service, subject, writtenAt, revision);
  }

  private static WaitingEvent of(ResultSet row) throws SQLException {
    return new WaitingEvent(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("subject"),
        row.getLong("revision"),
        ByteString.copyFrom(row.getBytes("value")),
        row.getString("traceparent"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }
}
