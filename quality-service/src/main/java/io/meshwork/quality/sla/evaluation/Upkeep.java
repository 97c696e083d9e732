package io.meshwork.quality.sla.evaluation;

import io.meshwork.quality.sla.objective.SlaConfig;
import io.meshwork.quality.sla.objective.Stretches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets what is too old to be asked for. */
@ApplicationScoped
class Upkeep {

  private final Stretches stretches;
  private final SlaConfig config;
  private final Clock clock;

  Upkeep(Stretches stretches, SlaConfig config, Clock clock) {
    this.stretches = stretches;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    stretches.forget(clock.instant().minus(config.keep()));
  }
}
