package io.meshwork.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.StringValue;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the tests of the outbox write and read. */
final class Sent {

  static final String TYPE = "io.meshwork.trial.thing.v1.updated";

  private Sent() {}

  static OutboxEvent event(Urn subject, long revision) {
    return new OutboxEvent(TYPE, subject, revision, StringValue.of("revision " + revision));
  }

  /** One event in a transaction of its own. */
  static void append(Outbox outbox, Urn subject, long revision) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(event(subject, revision)));
  }

  static List<ConsumerRecord<String, byte[]>> about(Urn subject) {
    return Broker.records("trial.events").stream()
        .filter(record -> record.key().equals(subject.toString()))
        .toList();
  }

  static List<Long> revisions(Urn subject) {
    return about(subject).stream()
        .map(record -> Long.valueOf(header(record, "ce_revision")))
        .toList();
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** How many events about {@code subject} wait in the outbox. */
  static int waiting(DataSource dataSource, Urn subject) {
    try (var connection = dataSource.getConnection();
        var count = connection.prepareStatement("SELECT count(*) FROM outbox WHERE subject = ?")) {
      count.setString(1, subject.toString());
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
