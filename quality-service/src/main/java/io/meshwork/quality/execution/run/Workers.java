package io.meshwork.quality.execution.run;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.quality.execution.engine.Engine;
import io.meshwork.quality.queue.QueueLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The workers of this replica: as many as may run at once, each a thread. */
@ApplicationScoped
class Workers {

  private final ExecutionConfig config;
  private final HeldRuns runs;
  private final Execution execution;
  private final Engine engine;
  private final Clock clock;
  private final String replica;
  private final QueueLoop loop;
  private final ScheduledExecutorService heartbeats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("check-run-heartbeat").factory());
  private final List<Worker> workers = new ArrayList<>();

  Workers(
      ExecutionConfig config,
      PlatformConfig platform,
      HeldRuns runs,
      Execution execution,
      Engine engine,
      Clock clock) {
    this.config = config;
    this.runs = runs;
    this.execution = execution;
    this.engine = engine;
    this.clock = clock;
    this.loop = new QueueLoop("check-run", config.poll());
    this.replica = platform.service() + "/" + UUID.randomUUID();
  }

  void start(@Observes StartupEvent event) {
    for (int i = 1; i <= config.concurrency(); i++) {
      Worker worker = worker(replica);
      workers.add(worker);
      loop.start(worker::runNext);
    }
  }

  /** What cannot be ended in time is given back, for other replicas to run at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
    workers.forEach(Worker::release);
    heartbeats.shutdownNow();
  }

  Worker worker(String owner) {
    return new Worker(owner, config, runs, execution, engine, clock, heartbeats);
  }
}
