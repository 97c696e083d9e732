package io.meshwork.quality.score;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets scores that are too old to be asked for. */
@ApplicationScoped
class Upkeep {

  /** A day more than {@link ScoreResource} lets ask for, as it is asked for meanwhile. */
  private static final Duration KEPT = Duration.ofDays(ScoreResource.MAX_DAYS + 1);

  private final ScoreHistory history;
  private final Clock clock;

  Upkeep(ScoreHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  @Scheduled(every = "24h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    history.forget(clock.instant().minus(KEPT));
  }
}
