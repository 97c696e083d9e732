package io.meshwork.quality.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueLoopTest {

  @Test
  void whileThereIsSomethingItWorksOnWithoutWaitingForTheNextLook() throws Exception {
    var loop = new QueueLoop("test-busy", Duration.ofMillis(1));
    var looks = new AtomicInteger();
    var idle = new CountDownLatch(1);
    loop.start(
        () -> {
          if (looks.incrementAndGet() < 1000) {
            return true;
          }
          idle.countDown();
          return false;
        });
    idle.await();
    loop.stop();

    int atItsEnd = looks.get();
    assertThat(atItsEnd).isGreaterThanOrEqualTo(1000);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("test-busy-1");
  }

  @Test
  void whatFailsIsTriedAgainByEachOfItsThreads() throws Exception {
    var loop = new QueueLoop("test-failing", Duration.ofMillis(1));
    var one = new AtomicInteger();
    var other = new AtomicInteger();
    for (AtomicInteger looks : new AtomicInteger[] {one, other}) {
      loop.start(
          () -> {
            looks.incrementAndGet();
            throw new IllegalStateException("The database is away");
          });
    }

    await().until(() -> one.get() > 2 && other.get() > 2);
    loop.stop();
  }
}
