package io.meshwork.quality.metric;

import io.meshwork.platform.urn.Urn;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Forgets what was measured too long ago, one dataset after another. Replicas may do so at the same
 * time: whoever comes second to a dataset finds nothing left.
 */
@ApplicationScoped
class Upkeep {

  private static final int BATCH = 100;

  private final OldPoints points;
  private final MetricConfig config;
  private final Clock clock;

  Upkeep(OldPoints points, MetricConfig config, Clock clock) {
    this.points = points;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    Instant before = clock.instant().minus(config.keep()).truncatedTo(ChronoUnit.HOURS);
    List<Urn> datasets = points.datasets(before, null, BATCH);
    while (!datasets.isEmpty()) {
      datasets.forEach(dataset -> forget(dataset, before));
      datasets = points.datasets(before, datasets.getLast(), BATCH);
    }
  }

  private void forget(Urn dataset, Instant before) {
    try {
      points.forget(dataset, before);
    } catch (RuntimeException fault) {
      Log.warnf(fault, "Old points cannot be deleted, trying again: dataset=%s", dataset);
    }
  }
}
