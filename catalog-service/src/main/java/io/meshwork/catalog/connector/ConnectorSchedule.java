package io.meshwork.catalog.connector;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Looks every few seconds whether a run is due. When the last one began stands in the database. */
@ApplicationScoped
class ConnectorSchedule {

  private static final Duration TICK = Duration.ofSeconds(5);

  private final ConnectorService connectors;
  private final Thread thread;

  ConnectorSchedule(ConnectorService connectors) {
    this.connectors = connectors;
    this.thread = Thread.ofPlatform().daemon().name("connector-schedule").unstarted(this::run);
  }

  void start(@Observes StartupEvent started) {
    connectors.check();
    thread.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    thread.interrupt();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        connectors.tick();
      } catch (RuntimeException failed) {
        Log.warnf("Connectors could not be looked after, trying again: reason=%s", failed);
      }
      try {
        Thread.sleep(TICK);
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }
}
