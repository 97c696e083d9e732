package io.meshwork.platform.outbox;

import static io.meshwork.platform.outbox.Sent.append;
import static io.meshwork.platform.outbox.Sent.revisions;
import static io.meshwork.platform.outbox.Sent.waiting;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.meshwork.platform.trial.Outage;
import io.meshwork.platform.urn.Urn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Outage.class)
class BrokerOutageTest {

  /** More than the relay sends at once. */
  private static final int EVENTS = 600;

  @Inject Outbox outbox;
  @Inject DataSource dataSource;

  @Test
  void anOutageOfTheBrokerDelaysEventsAndLosesNone() throws Exception {
    Urn subject = Urn.team("patient");
    append(outbox, subject, 1);
    await().atMost(20, SECONDS).until(() -> waiting(dataSource, subject) == 0);

    Outage.begin();
    for (int revision = 2; revision <= EVENTS; revision++) {
      append(outbox, subject, revision);
    }
    Thread.sleep(3 * Outage.DELIVERY_TIMEOUT.toMillis());
    assertThat(waiting(dataSource, subject)).isEqualTo(EVENTS - 1);
    Outage.end();

    await().atMost(60, SECONDS).until(() -> waiting(dataSource, subject) == 0);
    List<Long> told = revisions(subject);
    assertThat(firstTellings(told))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    assertThat(told.getLast()).isEqualTo(EVENTS);
  }

  /** What is left when redelivery is taken out. */
  private static List<Long> firstTellings(List<Long> revisions) {
    var seen = new HashSet<Long>();
    return revisions.stream().filter(seen::add).toList();
  }
}
