package io.meshwork.platform.outbox;

import static io.meshwork.platform.outbox.Sent.about;
import static io.meshwork.platform.outbox.Sent.append;
import static io.meshwork.platform.outbox.Sent.event;
import static io.meshwork.platform.outbox.Sent.header;
import static io.meshwork.platform.outbox.Sent.revisions;
import static io.meshwork.platform.outbox.Sent.waiting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.trial.Trial;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Trial.class)
class OutboxRelayTest {

  @Inject Outbox outbox;
  @Inject DataSource dataSource;

  @Test
  void eventsOfOneSubjectArriveInTheOrderOfTheirRevisions() {
    List<Urn> subjects = List.of(Urn.team("first"), Urn.team("second"), Urn.team("third"));
    for (long revision = 1; revision <= 300; revision++) {
      for (Urn subject : subjects) {
        append(outbox, subject, revision);
      }
    }

    for (Urn subject : subjects) {
      await().atMost(30, SECONDS).until(() -> waiting(dataSource, subject) == 0);
      assertThat(revisions(subject))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }
  }

  @Test
  void anEventIsACompleteCloudEventInBinaryMode() throws Exception {
    Urn subject = Urn.product("retail/stores", "visits");
    Instant before = Instant.now().minusSeconds(1);

    append(outbox, subject, 7);

    await().atMost(10, SECONDS).until(() -> !about(subject).isEmpty());
    var record = about(subject).getFirst();
    assertThat(record.key()).isEqualTo("product:retail%2Fstores/visits");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
    assertThat(header(record, "ce_type")).isEqualTo(Sent.TYPE);
    assertThat(header(record, "ce_source")).isEqualTo("meshwork/trial");
    assertThat(header(record, "ce_subject")).isEqualTo(record.key());
    assertThat(Instant.parse(header(record, "ce_time")))
        .isBetween(before, Instant.now().plusSeconds(1));
    assertThat(header(record, "ce_revision")).isEqualTo("7");
    assertThat(header(record, "content-type")).isEqualTo("application/protobuf");
    assertThat(StringValue.parseFrom(record.value()).getValue()).isEqualTo("revision 7");
  }

  @Test
  void whatTheBrokerHasIsRemoved() {
    Urn subject = Urn.team("removed");

    append(outbox, subject, 1);

    await().atMost(10, SECONDS).until(() -> waiting(dataSource, subject) == 0);
    assertThat(about(subject)).hasSize(1);
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    Urn subject = Urn.team("undone");
    Urn later = Urn.team("later");
    QuarkusTransaction.begin();
    outbox.append(event(subject, 1));
    QuarkusTransaction.rollback();

    append(outbox, later, 1);

    await().atMost(10, SECONDS).until(() -> !about(later).isEmpty());
    assertThat(about(subject)).isEmpty();
  }

  @Test
  void aTransactionThatCommitsLateLosesNothing() throws Exception {
    Urn slow = Urn.team("slow");
    Urn quick = Urn.team("quick");
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      Outbox.append(connection, List.of(event(slow, 1)));
      append(outbox, quick, 1);
      await().atMost(10, SECONDS).until(() -> waiting(dataSource, quick) == 0);

      connection.commit();
      connection.setAutoCommit(true);
    }

    await().atMost(10, SECONDS).until(() -> !about(slow).isEmpty());
    assertThat(waiting(dataSource, slow)).isZero();
  }

  /** Waiting for the next look would cost a quarter of a second on average. */
  @Test
  void aCommitWakesTheRelay() {
    Urn subject = Urn.team("hasty");
    append(outbox, subject, 0);
    await().atMost(10, SECONDS).until(() -> waiting(dataSource, subject) == 0);

    Instant start = Instant.now();
    for (int revision = 1; revision <= 20; revision++) {
      append(outbox, subject, revision);
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .atMost(10, SECONDS)
          .until(() -> waiting(dataSource, subject) == 0);
    }

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void anEventTooLargeToPublishIsRefusedWhileItsWriterCanBeTold() {
    Urn subject = Urn.team("huge");
    var value = StringValue.of("x".repeat(Outbox.MAX_VALUE_BYTES));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(new OutboxEvent(Sent.TYPE, subject, 1, value))))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_LARGE))
        .withMessageStartingWith("team:huge would take");
    assertThat(waiting(dataSource, subject)).isZero();
  }

  @Test
  void theLargestEventAllowedIsPublished() {
    Urn subject = Urn.team("large");
    var value = StringValue.of("x".repeat(Outbox.MAX_VALUE_BYTES - 10));

    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(new OutboxEvent(Sent.TYPE, subject, 1, value)));

    await().atMost(20, SECONDS).until(() -> waiting(dataSource, subject) == 0);
    assertThat(new String(about(subject).getFirst().value(), UTF_8)).endsWith("xxx");
  }

  @Test
  void manyOfTheLargestEventsArePublishedInTheirOrder() {
    Urn subject = Urn.team("heavy");
    var value = StringValue.of("x".repeat(Outbox.MAX_VALUE_BYTES - 10));
    List<OutboxEvent> events =
        LongStream.rangeClosed(1, 12)
            .mapToObj(revision -> new OutboxEvent(Sent.TYPE, subject, revision, value))
            .toList();

    QuarkusTransaction.requiringNew().run(() -> outbox.append(events));

    await().atMost(30, SECONDS).until(() -> waiting(dataSource, subject) == 0);
    assertThat(revisions(subject))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void anEventBelongsToATransaction() {
    assertThatExceptionOfType(TransactionalException.class)
        .isThrownBy(() -> outbox.append(event(Urn.team("alone"), 1)));
  }
}
