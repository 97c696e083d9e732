package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.result.ResultsRecorded;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that datasets with news are looked at, one after another. Replicas may do so at the
 * same time: each dataset is looked at by one of them.
 */
@ApplicationScoped
class IncidentWatch {

  private static final int BATCH = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DueDatasets due;
  private final Investigation investigation;
  private final IncidentConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  IncidentWatch(DueDatasets due, Investigation investigation, IncidentConfig config) {
    this.due = due;
    this.investigation = investigation;
    this.config = config;
  }

  void on(@Observes ResultsRecorded recorded) {
    due.add(recorded.datasets());
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().daemon().name("incident-watch").start(this::watch);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.join(PATIENCE);
    }
  }

  /** Lineage, contracts and the catalog change without a result; so does what nobody heard of. */
  @Scheduled(every = "5m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void review() {
    due.addAll();
  }

  /** Looks at what is due; how many that were. */
  int lookAtSome() {
    var next = due.next(BATCH);
    next.forEach(this::look);
    return next.size();
  }

  private void look(Urn dataset) {
    try {
      investigation.look(dataset);
    } catch (RuntimeException fault) {
      Log.errorf(fault, "A dataset cannot be looked at, trying again: dataset=%s", dataset);
      due.postpone(dataset);
    }
  }

  private void watch() {
    boolean isBusy = false;
    while (!isStopped(isBusy ? Duration.ZERO : config.poll())) {
      try {
        isBusy = lookAtSome() == BATCH;
      } catch (RuntimeException fault) {
        isBusy = false;
        Log.warnf(fault, "The queue of datasets does not answer, trying again");
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
