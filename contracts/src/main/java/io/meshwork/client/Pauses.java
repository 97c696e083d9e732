package io.meshwork.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** When to try again after failures: later and later, and not all who failed at the same time. */
final class Pauses {

  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5000;
  private static final int MAX_DOUBLINGS = 10;

  private final Duration patience;
  private int failures;
  private long failingSince;
  private volatile boolean pausing;

  Pauses(Duration patience) {
    this.patience = patience;
  }

  /** Whether the failure that just happened may be followed by another try. */
  boolean hasPatience() {
    if (failures == 0) {
      failingSince = System.nanoTime();
    }
    return System.nanoTime() - failingSince <= patience.toNanos();
  }

  boolean isPausing() {
    return pausing;
  }

  /** Pauses, and then does what comes next. */
  void begin(Runnable next) {
    long longest = Math.min(FIRST_MILLIS << Math.min(failures, MAX_DOUBLINGS), LONGEST_MILLIS);
    failures++;
    pausing = true;
    long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              pausing = false;
              next.run();
            });
  }

  /** There was an answer: the next failure is the first. */
  void over() {
    failures = 0;
  }
}
