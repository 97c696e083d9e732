package io.meshwork.quality.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LookupTest {

  @Test
  @Timeout(30)
  void aNameServerThatDoesNotAnswerIsNotWaitedForWithoutEnd() {
    var answers = new CountDownLatch(1);
    Outbound.Resolver silent =
        host -> {
          awaitWithoutEnd(answers);
          return new InetAddress[0];
        };

    var fault =
        catchThrowableOfType(
            UndeliveredException.class, () -> Lookup.find(silent, "hooks.example"));

    assertThat(fault).hasMessage("The host cannot be found in time.");
    assertThat(fault.isFinal()).isFalse();
    answers.countDown();
  }

  /** As name lookups of the system, which nothing interrupts. */
  private static void awaitWithoutEnd(CountDownLatch answers) {
    while (answers.getCount() > 0) {
      try {
        answers.await();
      } catch (InterruptedException deaf) {
        // Goes on.
      }
    }
  }

  @Test
  void whatIsFoundAndWhatIsNotIsTold() {
    assertThat(Lookup.find(InetAddress::getAllByName, "127.0.0.1"))
        .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
    Outbound.Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(
            catchThrowableOfType(
                UndeliveredException.class, () -> Lookup.find(none, "hooks.example")))
        .hasMessage("The host cannot be found.");
  }
}
