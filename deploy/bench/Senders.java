import java.util.concurrent.atomic.AtomicReference;

/** Several who send at the same time, each by itself. */
final class Senders {

  private Senders() {}

  interface Sender {
    /** Sends until the time is over, and notes how long each thing it sent took. */
    void send(long until, Times took) throws Exception;
  }

  /**
   * What they sent.
   *
   * @param seconds until the last of it was answered
   */
  record Sent(Times took, double seconds) {

    double aSecond() {
      return took.count() / seconds;
    }
  }

  /** Lets so many send for so long; ends with the last failure, if one of them fails. */
  static Sent send(int senders, int seconds, Sender sender) throws Exception {
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    var took = new Times();
    var failure = new AtomicReference<Exception>();
    var threads = new Thread[senders];
    for (int i = 0; i < senders; i++) {
      threads[i] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      sender.send(until, took);
                    } catch (Exception failed) {
                      failure.set(failed);
                    }
                  });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return new Sent(took, (System.nanoTime() - began) / 1e9);
  }
}
