package io.meshwork.quality.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
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

  /** Only what a channel was told last of an incident is told again. */
  private static final String END_REPEATS =
      """
      UPDATE notification AS older SET repeat_at = NULL
      WHERE incident = ? AND channel = ANY (?) AND repeat_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM notification AS newer
        WHERE newer.incident = older.incident AND newer.channel = older.channel
          AND newer.position > older.position)
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

  void add(UUID incident, long occasion, Collection<Outgoing> outgoing) {
    insert(incident, occasion, outgoing);
    statements.update(
        END_REPEATS, incident, Many.texts(outgoing.stream().map(Outgoing::channel).toList()));
  }

  private void insert(UUID incident, long occasion, Collection<Outgoing> outgoing) {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(ADD)) {
      for (Outgoing one : outgoing) {
        add.setObject(1, incident);
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
    statements.update(SKIP, incident, Many.texts(channels), now);
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
