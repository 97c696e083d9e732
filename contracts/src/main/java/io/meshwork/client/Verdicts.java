package io.meshwork.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what became of events, on other threads than gRPC's: who hears it may block. */
final class Verdicts {

  private final Set<Runnable> untold = ConcurrentHashMap.newKeySet();

  /**
   * Lets it be told soon.
   *
   * @param verdict tells it; may be run twice
   */
  void tell(Pending event, Runnable verdict) {
    untold.add(verdict);
    event
        .answer()
        .defaultExecutor()
        .execute(
            () -> {
              verdict.run();
              untold.remove(verdict);
            });
  }

  /** Tells all that was not told yet. */
  void tellAll() {
    untold.forEach(Runnable::run);
  }
}
