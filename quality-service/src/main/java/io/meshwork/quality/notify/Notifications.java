package io.meshwork.quality.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Messages as rows, for those who write them. */
@ApplicationScoped
class Notifications {

  /** The same again changes nothing. */
  private static final String ADD =
      """
      INSERT INTO notification (incident, occasion, channel, rule, message, state, created_at, due_at)
      VALUES (?, ?, ?, ?, ?::jsonb, 'WAITING', now(), ?)
      ON CONFLICT (incident, channel, occasion) DO NOTHING
      """;

  private static final String SKIP =
      """
      UPDATE notification
      SET state = 'SKIPPED', ended_at = now(), fault = 'Something newer came before its time.'
      WHERE incident = ? AND channel = ANY (?) AND state = 'WAITING' AND attempt = 0 AND due_at > ?
      """;

  private static final String STANDING =
      """
      SELECT channel, rule, due_at, message FROM (
        SELECT DISTINCT ON (channel) channel, rule, due_at, message FROM notification
        WHERE incident = ? AND state IN ('WAITING', 'SENDING', 'DELIVERED')
        ORDER BY channel, position DESC) AS latest
      WHERE message ->> 'change' NOT IN ('resolved', 'merged')
      """;

  private final DataSource dataSource;
  private final Statements statements;
  private final ObjectMapper json;

  Notifications(DataSource dataSource, Statements statements, ObjectMapper json) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.json = json;
  }

  void add(long occasion, Collection<Outgoing> outgoing) {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(ADD)) {
      for (Outgoing one : outgoing) {
        add.setObject(1, one.message().incident());
        add.setLong(2, occasion);
        add.setString(3, one.channel());
        add.setString(4, one.rule());
        add.setString(5, json.valueToTree(one.message()).toString());
        add.setObject(6, one.dueAt().atOffset(ZoneOffset.UTC));
        add.addBatch();
      }
      add.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("Messages cannot be written", failed);
    }
  }

  /** Takes back what waits for its first time, which is the end of quiet hours. */
  void skip(UUID incident, Collection<String> channels, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var skip = connection.prepareStatement(SKIP)) {
      skip.setObject(1, incident);
      skip.setArray(2, connection.createArrayOf("text", channels.toArray()));
      skip.setObject(3, now.atOffset(ZoneOffset.UTC));
      skip.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Messages cannot be written", failed);
    }
  }

  /** What channels were told last, or are about to be, that do not know that it is over. */
  List<Outgoing> standing(UUID incident) {
    return statements.list(
        STANDING,
        row ->
            new Outgoing(
                row.getString("channel"),
                row.getString("rule"),
                Statements.instant(row, "due_at"),
                Messages.read(json, row)),
        incident);
  }
}
