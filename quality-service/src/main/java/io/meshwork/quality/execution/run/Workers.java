package io.meshwork.quality.execution.run;

import io.meshwork.platform.PlatformConfig;
import io.meshwork.quality.execution.engine.Engine;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The workers of this replica: as many as may run at once, each a thread. */
@ApplicationScoped
class Workers {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutionConfig config;
  private final HeldRuns runs;
  private final Execution execution;
  private final Engine engine;
  private final Clock clock;
  private final String replica;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ScheduledExecutorService heartbeats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("check-run-heartbeat").factory());
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

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
    this.replica = platform.service() + "/" + UUID.randomUUID();
  }

  void start(@Observes StartupEvent event) {
    for (int i = 1; i <= config.concurrency(); i++) {
      Worker worker = worker(replica);
      workers.add(worker);
      threads.add(Thread.ofPlatform().daemon().name("check-run-" + i).start(() -> work(worker)));
    }
  }

  /** What cannot be ended in time is given back, for other replicas to run at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    for (Thread thread : threads) {
      thread.join(PATIENCE);
    }
    workers.forEach(Worker::release);
    heartbeats.shutdownNow();
  }

  Worker worker(String owner) {
    return new Worker(owner, config, runs, execution, engine, clock, heartbeats);
  }

  private void work(Worker worker) {
    boolean isBusy = false;
    while (!isStopped(isBusy ? Duration.ZERO : config.poll())) {
      try {
        isBusy = worker.runNext();
      } catch (RuntimeException fault) {
        isBusy = false;
        Log.warnf(fault, "The queue of check runs does not answer, trying again");
      }
    }
  }

  private boolean isStopped(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }
}
