package io.meshwork.quality.execution.run;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks regularly for what is due and what is over. Replicas may look at the same time. */
@ApplicationScoped
class Timetable {

  private final Schedules schedules;
  private final HeldRuns runs;
  private final ExecutionConfig config;
  private final Clock clock;

  Timetable(Schedules schedules, HeldRuns runs, ExecutionConfig config, Clock clock) {
    this.schedules = schedules;
    this.runs = runs;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "15s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    runs.giveUp(config.attempts());
    schedules.learn();
    boolean isMore = true;
    while (isMore) {
      isMore = schedules.queueDue(clock.instant());
    }
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    runs.forget(config.keep());
  }
}
