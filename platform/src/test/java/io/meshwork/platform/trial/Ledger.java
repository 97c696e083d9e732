package io.meshwork.platform.trial;

import com.google.protobuf.StringValue;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes down what it hears, unless what it hears makes it fail. */
@ApplicationScoped
public class Ledger {

  /** Of the events that are heard. */
  public static final String TYPE = "io.meshwork.rumours.thing.v1.updated";

  /** Fails whenever it is heard. */
  public static final String POISON = "poison";

  /** Fails the first time it is heard, after it was written down. */
  public static final String STUMBLE = "stumble";

  /** Fails while {@link #isDown} says so, as if something that is needed were down. */
  public static final String NEEDY = "needy";

  private final Inbox inbox;
  private final DataSource dataSource;
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile boolean down;

  Ledger(Inbox inbox, DataSource dataSource) {
    this.inbox = inbox;
    this.dataSource = dataSource;
  }

  @Incoming("rumours")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive("trial.ledger", record, Map.of(TYPE, this::write));
  }

  public void isDown(boolean isDown) {
    down = isDown;
    attempts.set(0);
  }

  /** How often anything that fails was tried since {@link #isDown} was last called. */
  public int failedAttempts() {
    return attempts.get();
  }

  /** What was written down about {@code subject}, in order, such as {@code 1 hello}. */
  public List<String> about(String subject) {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT revision || ' ' || entry FROM ledger WHERE subject = ? ORDER BY position")) {
      select.setString(1, subject);
      var entries = new ArrayList<String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(rows.getString(1));
        }
      }
      return entries;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void write(Event event) {
    String entry = event.as(StringValue.parser()).getValue();
    if (entry.equals(POISON)) {
      attempts.incrementAndGet();
      throw new IllegalStateException("This cannot be swallowed");
    }
    if (entry.equals(NEEDY) && down) {
      attempts.incrementAndGet();
      throw new Failure(ErrorCode.UNAVAILABLE, "Something that is needed does not answer.");
    }
    insert(event, entry);
    if (entry.equals(STUMBLE) && attempts.incrementAndGet() == 1) {
      throw new IllegalStateException("Stumbled after writing");
    }
  }

  private void insert(Event event, String entry) {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO ledger (subject, revision, entry) VALUES (?, ?, ?)")) {
      insert.setString(1, event.subject().toString());
      insert.setLong(2, event.revision());
      insert.setString(3, entry);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
