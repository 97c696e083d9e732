package io.meshwork.platform.outbox;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Where events wait between the transaction that made them true and their publication.
 *
 * <p>The caller must hold its subject's row locked when it appends: that is what makes the ids of
 * one subject's events grow in the order of its revisions.
 */
@ApplicationScoped
public class Outbox {

  /** Larger events are refused while their writer can still be told. */
  static final int MAX_VALUE_BYTES = 2 * 1024 * 1024;

  private static final String INSERT =
      """
      INSERT INTO outbox (id, type, subject, revision, value, traceparent)
      SELECT uuidv7(), type, subject, revision, value, traceparent
      FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::text[])
        WITH ORDINALITY AS added (type, subject, revision, value, traceparent, place)
      ORDER BY place
      """;

  private final DataSource dataSource;
  private final Event<Appended> appended;

  Outbox(DataSource dataSource, Event<Appended> appended) {
    this.dataSource = dataSource;
    this.appended = appended;
  }

  /** Something was appended. */
  record Appended() {}

  /** Appends to the transaction of the current thread. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutboxEvent event) {
    append(List.of(event));
  }

  /** Appends to the transaction of the current thread, in their order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<OutboxEvent> events) {
    try (Connection connection = dataSource.getConnection()) {
      append(connection, events);
      appended.fire(new Appended());
    } catch (SQLException failed) {
      throw new IllegalStateException("Events could not be written to the outbox", failed);
    }
  }

  /** Appends to the transaction that is open on {@code connection}. */
  public static void append(Connection connection, List<OutboxEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    String traceparent = Traceparent.current();
    try (var insert = new RowsStatement<>(connection, INSERT, events)) {
      insert
          .column("text", OutboxEvent::type)
          .column("text", event -> event.subject().toString())
          .column("bigint", OutboxEvent::revision)
          .column("bytea", Outbox::value)
          .column("text", _ -> traceparent)
          .update();
    }
  }

  private static byte[] value(OutboxEvent event) {
    byte[] value = event.value().toByteArray();
    if (value.length > MAX_VALUE_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "%s would take %d bytes to publish; at most %d are allowed."
              .formatted(event.subject(), value.length, MAX_VALUE_BYTES));
    }
    return value;
  }
}
