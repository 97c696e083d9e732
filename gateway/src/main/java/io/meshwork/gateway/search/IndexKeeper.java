package io.meshwork.gateway.search;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sees to it that there is an index: builds one at the first start, and when somebody deleted it.
 */
@ApplicationScoped
public class IndexKeeper {

  private final SearchIndex index;
  private final Rebuild rebuild;
  private volatile boolean ready;

  IndexKeeper(SearchIndex index, Rebuild rebuild) {
    this.index = index;
    this.rebuild = rebuild;
  }

  /** Whether there has been an index to read since this gateway started. */
  public boolean isReady() {
    return ready;
  }

  @Scheduled(
      every = "2s",
      delayed = "0s",
      identity = "index-keeper",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      if (!index.exists()) {
        rebuild.run();
      }
      ready = true;
    } catch (RuntimeException notYet) {
      Log.warnf("There is no search index yet, trying again: reason=%s", notYet);
    }
  }
}
