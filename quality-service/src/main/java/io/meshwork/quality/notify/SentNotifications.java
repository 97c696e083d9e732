package io.meshwork.quality.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.notify.channel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages as rows, for those who look what became of them. */
@ApplicationScoped
class SentNotifications {

  private static final String SELECT =
      """
      SELECT position, id, incident, channel, rule, message, state, created_at, due_at, ended_at,
        attempt, fault
      FROM notification
      """;
  private static final String PAGE =
      SELECT
          + """
          WHERE position < ? AND state = coalesce(?, state) AND incident = coalesce(?, incident)
          ORDER BY position DESC LIMIT ?
          """;
  private static final String LATER =
      """
      SELECT later.state FROM notification AS later
      JOIN notification AS given ON later.incident = given.incident
        AND later.channel = given.channel AND later.position > given.position
      WHERE given.id = ? FOR UPDATE OF later
      """;
  private static final String RETRY =
      """
      UPDATE notification SET state = 'WAITING', attempt = 0, due_at = now(), ended_at = NULL
      WHERE id = ? AND state = 'DEAD'
      """;

  private final Statements statements;
  private final ObjectMapper json;

  SentNotifications(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /**
   * A message as it is kept.
   *
   * @param position its place in the list of all
   */
  record Row(long position, NotificationView view) {}

  Optional<NotificationView> find(UUID id) {
    return statements.list(SELECT + "WHERE id = ?", this::read, id).stream()
        .map(Row::view)
        .findFirst();
  }

  /** Those before a position, the latest first; of any state and incident if none is named. */
  List<Row> before(
      long position, @Nullable NotificationState state, @Nullable UUID incident, int limit) {
    String wanted = state == null ? null : state.name();
    return statements.list(PAGE, this::read, position, wanted, incident, limit);
  }

  /**
   * Whether the channel of one was told since of the same incident, or is being told. Nobody begins
   * to tell it until the transaction ends.
   */
  boolean isOvertaken(UUID id) {
    return statements.list(LATER, row -> row.getString("state"), id).stream()
        .anyMatch(state -> state.equals("DELIVERED") || state.equals("SENDING"));
  }

  /** Lets one that was given up begin anew; false if it was not. */
  boolean retry(UUID id) {
    return statements.update(RETRY, id) == 1;
  }

  private Row read(ResultSet row) throws SQLException {
    Message message = Messages.read(json, row);
    return new Row(
        row.getLong("position"),
        new NotificationView(
            row.getObject("id", UUID.class),
            message.incident(),
            message.change(),
            message.severity(),
            message.role(),
            row.getString("channel"),
            row.getString("rule"),
            message.headline(),
            NotificationState.valueOf(row.getString("state")),
            Statements.instant(row, "created_at"),
            Statements.instant(row, "due_at"),
            Statements.instantOrNull(row, "ended_at"),
            row.getInt("attempt"),
            row.getString("fault")));
  }
}
