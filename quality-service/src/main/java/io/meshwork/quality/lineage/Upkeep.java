package io.meshwork.quality.lineage;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is too old to matter. */
@ApplicationScoped
class Upkeep {

  private final Runs runs;
  private final LineageConfig config;

  Upkeep(Runs runs, LineageConfig config) {
    this.runs = runs;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    runs.forget(config.keep());
  }
}
