package io.meshwork.platform.inbox;

import io.meshwork.platform.event.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Deals with events in the service's own database: the effect and the memory of it are one
 * transaction, so redelivery and replay change nothing, and an older revision never undoes a newer.
 */
@ApplicationScoped
public class Inbox {

  private static final String REMEMBER =
      """
      INSERT INTO inbox AS known (consumer, source, subject, revision)
      VALUES (?, ?, md5(?)::uuid, ?)
      ON CONFLICT (consumer, source, subject)
      DO UPDATE SET revision = excluded.revision WHERE known.revision < excluded.revision
      """;

  private final Delivery delivery;
  private final DataSource dataSource;

  Inbox(Delivery delivery, DataSource dataSource) {
    this.delivery = delivery;
    this.dataSource = dataSource;
  }

  /**
   * Runs the effect on the event of {@code record}, unless {@code consumer} has dealt with this or
   * a later revision of its subject. Returns when the event is dealt with or set aside.
   *
   * @param effects by the type of the event that each is of; events of other types are passed over,
   *     and not remembered
   */
  public void receive(
      String consumer,
      ConsumerRecord<String, byte[]> record,
      Map<String, Consumer<Event>> effects) {
    delivery.deliver(
        consumer,
        record,
        event -> {
          Consumer<Event> effect = effects.get(event.type());
          if (effect != null) {
            QuarkusTransaction.requiringNew().run(() -> take(consumer, event, effect));
          }
        });
  }

  private void take(String consumer, Event event, Consumer<Event> effect) {
    if (isNews(consumer, event)) {
      effect.accept(event);
    }
  }

  private boolean isNews(String consumer, Event event) {
    try (Connection connection = dataSource.getConnection();
        var remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, consumer);
      remember.setString(2, event.source());
      remember.setString(3, event.subject().toString());
      remember.setLong(4, event.revision());
      return remember.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("Event could not be remembered", failed);
    }
  }
}
