package io.meshwork.quality.notify.channel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets what may hang take so long and no longer. */
final class Deadline {

  private Deadline() {}

  /**
   * Does something in a thread of its own, which is interrupted once its time is over. That closes
   * the sockets of a virtual thread; a platform thread may go on until it finds out by itself.
   *
   * @throws ExecutionException if it fails
   * @throws TimeoutException if its time is over
   */
  static <T> T keep(Duration longest, Thread.Builder thread, Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    var task = new FutureTask<>(work);
    thread.start(task);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
