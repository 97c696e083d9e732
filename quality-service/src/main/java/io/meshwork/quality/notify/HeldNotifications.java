package io.meshwork.quality.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.notify.channel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages as rows, for those who deliver them. A message is held by its attempt: whoever comes
 * after raises it, and then nothing that the one before writes finds its row. Times are the
 * database's, so that the clocks of replicas do not matter.
 */
@ApplicationScoped
class HeldNotifications {

  /**
   * What a channel is told of an incident, it is told in order; and only the last of it is told
   * again, while it stands.
   */
  private static final String TAKE =
      """
      UPDATE notification SET state = 'SENDING', owner = ?,
        attempt = CASE state WHEN 'DELIVERED' THEN 1 ELSE attempt + 1 END,
        locked_until = now() + ? * interval '1 ms'
      WHERE position = (
        SELECT position FROM notification AS next
        WHERE ((state = 'WAITING' AND due_at <= now()) OR (state = 'SENDING' AND locked_until < now())
            OR (state = 'DELIVERED' AND repeat_at <= now()))
          AND NOT EXISTS (
            SELECT 1 FROM notification AS other
            WHERE other.incident = next.incident AND other.channel = next.channel
              AND ((other.position < next.position AND other.state IN ('WAITING', 'SENDING'))
                OR (other.position > next.position AND next.state = 'DELIVERED')))
        ORDER BY due_at, position LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, channel, message, attempt, delivered_at
      """;

  private static final String HELD = " WHERE id = ? AND attempt = ? AND state = 'SENDING'";
  private static final String DELIVERED =
      """
      UPDATE notification SET state = 'DELIVERED', ended_at = now(), fault = '',
        delivered_at = coalesce(delivered_at, now()), locked_until = NULL,
        repeat_at = now() + ?::bigint * interval '1 ms'
      """
          + HELD;
  private static final String AGAIN =
      """
      UPDATE notification SET state = 'WAITING', fault = ?, locked_until = NULL,
        due_at = now() + ? * interval '1 ms'
      """
          + HELD;
  private static final String GIVE_UP =
      "UPDATE notification SET state = 'DEAD', ended_at = now(), fault = ?, locked_until = NULL"
          + HELD;
  private static final String FORGET =
      """
      DELETE FROM notification AS old
      WHERE ended_at < now() - ? * interval '1 ms'
        AND (state IN ('DEAD', 'SKIPPED') OR message ->> 'change' IN ('resolved', 'merged')
          OR EXISTS (
            SELECT 1 FROM notification AS newer
            WHERE newer.incident = old.incident AND newer.channel = old.channel
              AND newer.position > old.position))
      """;

  private final Statements statements;
  private final ObjectMapper json;

  HeldNotifications(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /**
   * A message that a replica holds.
   *
   * @param attempt tells this holder from those before and after it
   * @param isNew whether it was never delivered before
   */
  record Held(UUID id, String channel, Message message, int attempt, boolean isNew) {}

  /** The next that is due, or whose holder had its time; it is the caller's now. */
  Optional<Held> take(String owner, Duration lease) {
    return statements.list(TAKE, this::read, owner, lease.toMillis()).stream().findFirst();
  }

  /**
   * It was delivered; false if it is no longer the caller's.
   *
   * @param repeat after which it is delivered again, unless something newer was
   */
  boolean delivered(Held held, @Nullable Duration repeat) {
    Long millis = repeat == null ? null : repeat.toMillis();
    return statements.update(DELIVERED, millis, held.id(), held.attempt()) == 1;
  }

  /** It is to be tried again; false if it is no longer the caller's. */
  boolean again(Held held, String fault, Duration pause) {
    return statements.update(AGAIN, fault, pause.toMillis(), held.id(), held.attempt()) == 1;
  }

  /** It is given up; false if it is no longer the caller's. */
  boolean giveUp(Held held, String fault) {
    return statements.update(GIVE_UP, fault, held.id(), held.attempt()) == 1;
  }

  /** Deletes what ended longer ago; not what a channel was told last of what is not over. */
  void forget(Duration keep) {
    statements.update(FORGET, keep.toMillis());
  }

  private Held read(ResultSet row) throws SQLException {
    return new Held(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        Messages.read(json, row),
        row.getInt("attempt"),
        row.getObject("delivered_at") == null);
  }
}
