package io.meshwork.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.meshwork.platform.event.EventHeaders;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.trial.Ledger;
import io.meshwork.platform.trial.Trial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Trial.class)
class InboxTest {

  private static final StringValue ENTRY = StringValue.of("psst");

  @Inject Ledger ledger;

  @BeforeEach
  void everythingIsUp() {
    ledger.isDown(false);
  }

  @Test
  void redeliveryChangesNothing() {
    tell("team:twice", 1, "hello");
    tell("team:twice", 1, "hello");
    tell("team:twice", 2, "bye");

    await().atMost(20, SECONDS).until(() -> ledger.about("team:twice").contains("2 bye"));
    assertThat(ledger.about("team:twice")).containsExactly("1 hello", "2 bye");
  }

  @Test
  void anOlderRevisionChangesNothing() {
    tell("team:older", 5, "new");
    tell("team:older", 4, "old");
    tell("team:older", 6, "newer");

    await().atMost(20, SECONDS).until(() -> ledger.about("team:older").contains("6 newer"));
    assertThat(ledger.about("team:older")).containsExactly("5 new", "6 newer");
  }

  @Test
  void anEventOfATypeThatIsNotHeardIsNotRememberedEither() {
    Broker.tell("rumours", "io.meshwork.rumours.thing.v1.whispered", "team:whispered", 2, ENTRY);
    tell("team:whispered", 1, "aloud");

    await().atMost(20, SECONDS).until(() -> !ledger.about("team:whispered").isEmpty());
    assertThat(ledger.about("team:whispered")).containsExactly("1 aloud");
  }

  @Test
  void replayOfAllThatWasEverToldChangesNothing() {
    for (int revision = 1; revision <= 20; revision++) {
      tell("team:replayed", revision, "told");
    }
    await().atMost(20, SECONDS).until(() -> ledger.about("team:replayed").size() == 20);

    for (var record : Broker.records("rumours.events")) {
      if (record.key().equals("team:replayed")) {
        Broker.send(again(record));
      }
    }
    tell("team:replayed", 21, "last");

    await().atMost(20, SECONDS).until(() -> ledger.about("team:replayed").contains("21 last"));
    assertThat(ledger.about("team:replayed")).hasSize(21);
  }

  @Test
  void theSameRevisionFromAnotherSourceIsNews() {
    tell("team:shared", 1, "ours");
    var headers =
        EventHeaders.of(
            UUID.randomUUID(), Ledger.TYPE, "elsewhere", "team:shared", Instant.EPOCH, 1);
    byte[] theirs = StringValue.of("theirs").toByteArray();
    Broker.send(new ProducerRecord<>("rumours.events", null, "team:shared", theirs, headers));

    await().atMost(20, SECONDS).until(() -> ledger.about("team:shared").size() == 2);
    assertThat(ledger.about("team:shared")).containsExactly("1 ours", "1 theirs");
  }

  @Test
  void theEffectAndTheMemoryOfItAreOneTransaction() {
    tell("team:stumbled", 1, Ledger.STUMBLE);

    await().atMost(20, SECONDS).until(() -> ledger.failedAttempts() == 2);
    await().atMost(20, SECONDS).until(() -> !ledger.about("team:stumbled").isEmpty());
    assertThat(ledger.about("team:stumbled")).containsExactly("1 stumble");
  }

  @Test
  void aPoisonousEventIsSetAsideWithItsReasonAndTheOthersGoOn() {
    tell("team:poisoned", 1, "before");
    tell("team:poisoned", 2, Ledger.POISON);
    tell("team:poisoned", 3, "after");

    await().atMost(20, SECONDS).until(() -> ledger.about("team:poisoned").contains("3 after"));
    assertThat(ledger.about("team:poisoned")).containsExactly("1 before", "3 after");
    assertThat(ledger.failedAttempts()).isEqualTo(Trial.ATTEMPTS);
    var letter = setAside("team:poisoned").getFirst();
    assertThat(letter.value()).isEqualTo(StringValue.of(Ledger.POISON).toByteArray());
    assertThat(header(letter, "ce_type")).isEqualTo(Ledger.TYPE);
    assertThat(header(letter, "ce_revision")).isEqualTo("2");
    assertThat(header(letter, "dead-letter-consumer")).isEqualTo("trial.ledger");
    assertThat(header(letter, "dead-letter-topic")).isEqualTo("rumours.events");
    assertThat(header(letter, "dead-letter-reason"))
        .isEqualTo("java.lang.IllegalStateException: This cannot be swallowed");
    assertThat(Integer.parseInt(header(letter, "dead-letter-partition"))).isNotNegative();
    assertThat(Long.parseLong(header(letter, "dead-letter-offset"))).isNotNegative();
  }

  @Test
  void whatIsNoEventAtAllIsSetAside() {
    Broker.send(new ProducerRecord<>("rumours.events", "team:mute", "noise".getBytes(UTF_8)));
    tell("team:mute", 1, "after");

    await().atMost(20, SECONDS).until(() -> ledger.about("team:mute").contains("1 after"));
    assertThat(header(setAside("team:mute").getFirst(), "dead-letter-reason"))
        .contains("The header ce_id is missing");
  }

  @Test
  void aRecordWithNeitherKeyNorValueIsSetAside() {
    Broker.send(new ProducerRecord<>("rumours.events", 0, null, null));

    await()
        .atMost(20, SECONDS)
        .until(
            () ->
                Broker.records("trial.dead-letters").stream()
                    .anyMatch(letter -> letter.key() == null));
  }

  @Test
  void aValueThatCannotBeReadIsSetAsideAtOnce() {
    byte[] garbled = {(byte) 0xFF, (byte) 0xFF};
    var headers =
        EventHeaders.of(
            UUID.randomUUID(), Ledger.TYPE, "rumours", "team:garbled", Instant.EPOCH, 1);
    Broker.send(new ProducerRecord<>("rumours.events", null, "team:garbled", garbled, headers));

    await().atMost(20, SECONDS).until(() -> !setAside("team:garbled").isEmpty());
    assertThat(header(setAside("team:garbled").getFirst(), "dead-letter-reason"))
        .contains(Ledger.TYPE + " has an unreadable value");
  }

  @Test
  void whileWhatItNeedsIsDownAnEventWaitsAndKeepsItsPlace() {
    ledger.isDown(true);
    tell("team:patient", 1, Ledger.NEEDY);
    tell("team:patient", 2, "after");

    await().atMost(20, SECONDS).until(() -> ledger.failedAttempts() > 2 * Trial.ATTEMPTS);
    assertThat(ledger.about("team:patient")).isEmpty();
    ledger.isDown(false);

    await().atMost(20, SECONDS).until(() -> ledger.about("team:patient").size() == 2);
    assertThat(ledger.about("team:patient")).containsExactly("1 needy", "2 after");
    assertThat(setAside("team:patient")).isEmpty();
  }

  private static void tell(String subject, long revision, String entry) {
    Broker.tell("rumours", Ledger.TYPE, subject, revision, StringValue.of(entry));
  }

  private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), null, record.key(), record.value(), record.headers());
  }

  private static List<ConsumerRecord<String, byte[]>> setAside(String subject) {
    return Broker.records("trial.dead-letters").stream()
        .filter(record -> subject.equals(record.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
