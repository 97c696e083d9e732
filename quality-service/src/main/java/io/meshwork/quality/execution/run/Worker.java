package io.meshwork.quality.execution.run;

import io.meshwork.quality.execution.engine.Engine;
import io.meshwork.quality.execution.engine.Progress;
import io.meshwork.quality.execution.engine.Report;
import io.meshwork.quality.execution.engine.Subject;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes runs from the queue, one after another, and gives a sign of life while it runs one. */
final class Worker {

  private final String owner;
  private final ExecutionConfig config;
  private final HeldRuns runs;
  private final Execution execution;
  private final Engine engine;
  private final Clock clock;
  private final ScheduledExecutorService heartbeats;
  private volatile @Nullable CheckRun held;

  Worker(
      String owner,
      ExecutionConfig config,
      HeldRuns runs,
      Execution execution,
      Engine engine,
      Clock clock,
      ScheduledExecutorService heartbeats) {
    this.owner = owner;
    this.config = config;
    this.runs = runs;
    this.execution = execution;
    this.engine = engine;
    this.clock = clock;
    this.heartbeats = heartbeats;
  }

  /** Runs the next, if there is one; whether there was. */
  boolean runNext() {
    Optional<CheckRun> next = runs.take(owner, config.lease(), config.attempts());
    next.ifPresent(this::run);
    return next.isPresent();
  }

  /** Gives back what it holds, for others to run. */
  void release() {
    CheckRun run = held;
    if (run != null) {
      runs.release(run);
    }
  }

  private void run(CheckRun run) {
    held = run;
    var heartbeat = new Heartbeat(run);
    long pause = config.lease().dividedBy(3).toMillis();
    var beating = heartbeats.scheduleAtFixedRate(heartbeat, pause, pause, TimeUnit.MILLISECONDS);
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Subject subject = execution.subject(run);
      heartbeat.begin(subject.checks().size());
      Report report = engine.run(subject, now, heartbeat);
      beating.cancel(false);
      execution.finish(run, report, now);
    } catch (RuntimeException | LinkageError fault) {
      Log.errorf(fault, "Checks could not be run: dataset=%s run=%s", run.dataset(), run.id());
      runs.end(run, RunState.FAILED, "The fault is the service's, not the data's.", 0, Map.of());
    } finally {
      beating.cancel(false);
      held = null;
    }
  }

  /** Holds a run while it goes on. */
  private final class Heartbeat implements Runnable, Progress {

    private final CheckRun run;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int checks;
    private volatile boolean lost;

    Heartbeat(CheckRun run) {
      this.run = run;
    }

    void begin(int count) {
      checks = count;
      run();
    }

    @Override
    public void run() {
      try {
        lost = !runs.renew(run, config.lease(), checks, done.get());
      } catch (RuntimeException fault) {
        Log.warnf(fault, "A run could not be held, trying again: run=%s", run.id());
      }
    }

    @Override
    public void checked() {
      done.incrementAndGet();
    }

    @Override
    public boolean isOver() {
      return lost;
    }
  }
}
