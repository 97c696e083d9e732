package io.meshwork.quality.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.notify.channel.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
   * again, while it stands, after all that is new. From one replica a channel is sent one message
   * at a time, so that one that hangs keeps others' from nobody.
   */
  private static final String TAKE =
      """
      UPDATE notification SET state = 'SENDING', owner = ?, attempt = attempt + 1,
        locked_until = now() + ? * interval '1 ms'
      WHERE position = (
        SELECT position FROM notification AS next
        WHERE ((state = 'WAITING' AND due_at <= now())
            OR (state = 'SENDING' AND locked_until < now() AND delivered_at IS NULL AND attempt < ?)
            OR (state = 'DELIVERED' AND repeat_at <= now()))
          AND NOT EXISTS (
            SELECT 1 FROM notification AS other
            WHERE other.incident = next.incident AND other.channel = next.channel
              AND ((other.position > next.position AND next.delivered_at IS NOT NULL)
                OR (other.position < next.position
                  AND (other.state = 'WAITING' OR (other.state = 'SENDING'
                    AND (other.delivered_at IS NULL OR other.locked_until >= now()))))))
          AND NOT EXISTS (
            SELECT 1 FROM notification AS under_way
            WHERE under_way.channel = next.channel AND under_way.owner = ?
              AND under_way.state = 'SENDING' AND under_way.locked_until >= now())
        ORDER BY delivered_at IS NOT NULL, coalesce(repeat_at, due_at), position
        LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, channel, message, attempt, delivered_at
      """;

  private static final String HELD = " WHERE id = ? AND attempt = ? AND state = 'SENDING'";

  /** What is no longer the last of its incident and channel is not told again. */
  private static final String REPEAT =
      """
      state = 'DELIVERED', locked_until = NULL, repeat_at = CASE WHEN NOT EXISTS (
          SELECT 1 FROM notification AS newer
          WHERE newer.incident = held.incident AND newer.channel = held.channel
            AND newer.position > held.position)
        THEN now() + ?::bigint * interval '1 ms' END
      """;

  private static final String DELIVERED =
      """
      UPDATE notification AS held SET ended_at = now(), fault = '',
        delivered_at = coalesce(delivered_at, now()),
      """
          + REPEAT
          + HELD;
  private static final String NOT_REPEATED =
      "UPDATE notification AS held SET fault = ?, " + REPEAT + HELD;
  private static final String AGAIN =
      """
      UPDATE notification SET state = 'WAITING', fault = ?, locked_until = NULL,
        due_at = now() + ? * interval '1 ms'
      """
          + HELD;
  private static final String GIVE_UP =
      "UPDATE notification SET state = 'DEAD', ended_at = now(), fault = ?, locked_until = NULL"
          + HELD;
  private static final String GIVE_UP_LOST =
      """
      UPDATE notification SET state = 'DEAD', ended_at = now(), locked_until = NULL,
        fault = 'Whoever sent it died, ' || attempt || ' times.'
      WHERE state = 'SENDING' AND locked_until < now() AND delivered_at IS NULL AND attempt >= ?
      RETURNING id, channel, message, attempt, delivered_at
      """;
  private static final String RETURN_LOST_REPEATS =
      """
      UPDATE notification SET state = 'DELIVERED', locked_until = NULL
      WHERE state = 'SENDING' AND locked_until < now() AND delivered_at IS NOT NULL
      """;
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

  /**
   * The next that is due, or whose holder had its time; it is the caller's now. One at a time asks,
   * so that two of one replica do not take for the same channel.
   */
  synchronized Optional<Held> take(String owner, Duration lease, int attempts) {
    return statements.list(TAKE, this::read, owner, lease.toMillis(), attempts, owner).stream()
        .findFirst();
  }

  /**
   * It was delivered; false if it is no longer the caller's.
   *
   * @param repeat after which it is delivered again, unless there is something newer
   */
  boolean delivered(Held held, @Nullable Duration repeat) {
    return statements.update(DELIVERED, millis(repeat), held.id(), held.attempt()) == 1;
  }

  /** It was delivered before, and not again this time; its next time comes as ever. */
  void notRepeated(Held held, String fault, @Nullable Duration repeat) {
    statements.update(NOT_REPEATED, fault, millis(repeat), held.id(), held.attempt());
  }

  /** It is to be tried again; false if it is no longer the caller's. */
  boolean again(Held held, String fault, Duration pause) {
    return statements.update(AGAIN, fault, pause.toMillis(), held.id(), held.attempt()) == 1;
  }

  /** It is given up; false if it is no longer the caller's. */
  boolean giveUp(Held held, String fault) {
    return statements.update(GIVE_UP, fault, held.id(), held.attempt()) == 1;
  }

  /** Gives up what as many replicas died of: these are the messages that nobody was told of. */
  List<Held> giveUpLost(int attempts) {
    return statements.list(GIVE_UP_LOST, this::read, attempts);
  }

  /** Lets be repeated at the next time what a replica died of while it repeated it. */
  void returnLostRepeats() {
    statements.update(RETURN_LOST_REPEATS);
  }

  /** Deletes what ended longer ago; not what a channel was told last of what is not over. */
  void forget(Duration keep) {
    statements.update(FORGET, keep.toMillis());
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
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
