package io.meshwork.catalog.connector;

import io.meshwork.catalog.intake.Intake;
import io.meshwork.catalog.intake.JobIntake;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Carries runs out, each in a thread of its own. */
@ApplicationScoped
class ConnectorRunner {

  private final Intake intake;
  private final JobIntake jobs;
  private final ConnectorRuns runs;
  private final RunChanges changes;
  private final Clock clock;
  private final Map<UUID, Thread> underWay = new ConcurrentHashMap<>();

  ConnectorRunner(
      Intake intake, JobIntake jobs, ConnectorRuns runs, RunChanges changes, Clock clock) {
    this.intake = intake;
    this.jobs = jobs;
    this.runs = runs;
    this.changes = changes;
    this.clock = clock;
  }

  /** Starts a run that was begun. */
  void start(ConnectorRun run, ConnectorConfig.Connector connector, Crawler crawler) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("connector-" + run.connector)
            .unstarted(() -> carryOut(run, connector, crawler));
    underWay.put(run.id, thread);
    thread.start();
  }

  Set<UUID> underWay() {
    return Set.copyOf(underWay.keySet());
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    underWay.forEach(
        (id, thread) -> {
          thread.interrupt();
          runs.end(id, ConnectorRun.State.FAILED, "The service was stopped.", clock.instant());
        });
  }

  private void carryOut(ConnectorRun run, ConnectorConfig.Connector connector, Crawler crawler) {
    try {
      crawl(run, connector, crawler);
      runs.end(run.id, ConnectorRun.State.SUCCEEDED, "", clock.instant());
      runs.deleteOld(run.connector);
    } catch (Exception failed) {
      String why = RunError.of(failed, connector);
      Log.warnf("Connector failed: connector=%s run=%s reason=%s", run.connector, run.id, why);
      end(run, why);
    } finally {
      underWay.remove(run.id);
    }
  }

  private void crawl(ConnectorRun run, ConnectorConfig.Connector connector, Crawler crawler)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Intake.Generation generation =
        intake.begin(
            "connector:" + run.connector, crawler.type().source(), "connector:" + run.connector);
    var sink = new RunSink(run, generation, intake, jobs, runs, changes, clock);
    crawler.crawl(connector, sink);
    sink.finish();
  }

  /** If even that fails, the lease runs out and the run is ended then. */
  private void end(ConnectorRun run, String why) {
    try {
      runs.end(run.id, ConnectorRun.State.FAILED, why, clock.instant());
    } catch (RuntimeException down) {
      Log.warnf("Run could not be ended: run=%s reason=%s", run.id, down);
    }
  }
}
