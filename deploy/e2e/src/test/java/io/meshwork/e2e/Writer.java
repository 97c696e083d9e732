package io.meshwork.e2e;

import io.restassured.response.Response;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntFunction;

/**
 * Sends one thing after the other, as a client does that was told to be patient: what was not
 * accepted, for whatever reason, it sends again until it is.
 */
final class Writer implements AutoCloseable {

  private final IntFunction<Response> send;
  private final Set<Integer> accepted = new ConcurrentSkipListSet<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile int refusal;

  Writer(IntFunction<Response> send) {
    this.send = send;
    this.thread = Thread.ofVirtual().start(this::run);
  }

  /** How many were accepted so far. */
  int accepted() {
    return accepted.size();
  }

  /** Lets the one under way be accepted, and tells the numbers of all that were. */
  Set<Integer> stop() throws InterruptedException {
    stopping = true;
    thread.join();
    if (refusal != 0) {
      throw new AssertionError("A write was refused with status " + refusal);
    }
    return accepted;
  }

  /** Sends nothing more. */
  @Override
  public void close() {
    stopping = true;
  }

  private void run() {
    for (int number = 0; !stopping; number++) {
      while (!isAccepted(number)) {
        if (refusal != 0) {
          return;
        }
        pause();
      }
      accepted.add(number);
      pause();
    }
  }

  private boolean isAccepted(int number) {
    try {
      int status = send.apply(number).statusCode();
      if (status >= 400 && status < 500) {
        refusal = status;
      }
      return status < 300;
    } catch (Exception disconnected) {
      // REST Assured throws checked exceptions undeclared.
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
