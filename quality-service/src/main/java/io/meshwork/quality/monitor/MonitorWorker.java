package io.meshwork.quality.monitor;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricConfig;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks regularly at what is new and at what has not come. Replicas may look at the same time: each
 * takes other series, and whoever locks a dataset first deals with it.
 */
@ApplicationScoped
class MonitorWorker {

  private static final int BATCH = 100;

  private final MonitorQueue queue;
  private final SeriesJudge judge;
  private final Arrivals arrivals;
  private final Freshness freshness;
  private final SchemaWatch schemas;
  private final Standing standing;
  private final Monitors monitors;
  private final Judgements judgements;
  private final MetricConfig kept;
  private final MonitorConfig config;
  private final Clock clock;

  MonitorWorker(
      MonitorQueue queue,
      SeriesJudge judge,
      Arrivals arrivals,
      Freshness freshness,
      SchemaWatch schemas,
      Standing standing,
      Monitors monitors,
      Judgements judgements,
      MetricConfig kept,
      MonitorConfig config,
      Clock clock) {
    this.queue = queue;
    this.judge = judge;
    this.arrivals = arrivals;
    this.freshness = freshness;
    this.schemas = schemas;
    this.standing = standing;
    this.monitors = monitors;
    this.judgements = judgements;
    this.kept = kept;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    Set<Urn> written = arrivals.hold(BATCH);
    while (!written.isEmpty()) {
      written.forEach(dataset -> attempt(dataset, () -> freshness.arrived(dataset)));
      written = arrivals.hold(BATCH);
    }
    List<MonitorQueue.Held> held = queue.take(BATCH);
    while (!held.isEmpty()) {
      held.stream()
          .collect(Collectors.groupingBy(MonitorQueue.Held::dataset))
          .forEach((dataset, own) -> attempt(dataset, () -> judge.judge(dataset, own)));
      held = held.size() < BATCH ? List.of() : queue.take(BATCH);
    }
  }

  @Scheduled(every = "1h", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    judgements.forget(clock.instant().minus(kept.keep()));
  }

  /** Some time after the start, so that what came while nobody listened is heard first. */
  @Scheduled(every = "15s", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void lookForWhatIsMissing() {
    monitors
        .due(clock.instant(), BATCH)
        .forEach(monitor -> attempt(monitor.dataset(), () -> freshness.overdue(monitor)));
    monitors
        .untold(clock.instant(), BATCH)
        .forEach(monitor -> attempt(monitor.dataset(), () -> standing.tell(monitor)));
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  void acceptSchemas() {
    monitors
        .lostBefore(clock.instant().minus(config.acceptSchemaAfter()), BATCH)
        .forEach(monitor -> attempt(monitor.dataset(), () -> schemas.expire(monitor)));
  }

  /** What fails is tried again once its lease is over, and holds up nothing else. */
  private static void attempt(Urn dataset, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      Log.warnf(fault, "A dataset could not be judged, trying again: dataset=%s", dataset);
    }
  }
}
