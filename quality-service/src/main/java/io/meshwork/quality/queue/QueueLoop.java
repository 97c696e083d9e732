package io.meshwork.quality.queue;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Threads that work off a queue. Each works on while there is something, and else looks now and
 * then; what fails is tried again at the next look.
 */
public final class QueueLoop {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Duration poll;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  /**
   * A loop without threads yet.
   *
   * @param name of its threads, each with its number
   * @param poll between looks at an empty queue
   */
  public QueueLoop(String name, Duration poll) {
    this.name = name;
    this.poll = poll;
  }

  /**
   * Starts one more thread.
   *
   * @param work does some of what there is to do, and tells whether there may be more at once
   */
  public void start(BooleanSupplier work) {
    String thread = name + "-" + (threads.size() + 1);
    threads.add(Thread.ofPlatform().daemon().name(thread).start(() -> repeat(work)));
  }

  /** Lets the threads end what they are at, and waits for each a while. */
  public void stop() throws InterruptedException {
    stopped.countDown();
    for (Thread thread : threads) {
      thread.join(PATIENCE);
    }
  }

  private void repeat(BooleanSupplier work) {
    boolean isBusy = false;
    while (!isStopped(isBusy ? Duration.ZERO : poll)) {
      try {
        isBusy = work.getAsBoolean();
      } catch (RuntimeException fault) {
        isBusy = false;
        Log.warnf(fault, "A queue does not answer, trying again: loop=%s", name);
      }
    }
  }

  private boolean isStopped(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }
}
