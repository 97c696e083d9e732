package io.meshwork.lineage.marquez.importer;

import io.meshwork.lineage.openlineage.IngestService;
import io.meshwork.lineage.openlineage.IngestService.Outcome;
import io.meshwork.platform.outbox.LeasedLoop;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes events over from Marquez, a page at a time: first the events are made durable, then its
 * place is. After a crash in between, a page comes once more and is recognised. One replica at a
 * time does so; when nothing is left, it ends until the service starts again.
 */
@ApplicationScoped
class Importer {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final ImportConfig config;
  private final IngestService ingest;
  private final DataSource dataSource;
  private final Clock clock;
  private @Nullable LeasedLoop loop;

  /** Used by the loop's thread alone. */
  private Instant notBefore = Instant.MIN;

  Importer(ImportConfig config, IngestService ingest, DataSource dataSource, Clock clock) {
    this.config = config;
    this.ingest = ingest;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (config.url().isPresent()) {
      var log = new MarquezLog(config);
      loop = new LeasedLoop("marquez_import", dataSource, connection -> next(connection, log));
      loop.start();
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    end();
  }

  private void end() {
    if (loop != null) {
      loop.close();
    }
  }

  private boolean next(Connection connection, MarquezLog log) throws SQLException {
    if (clock.instant().isBefore(notBefore)) {
      return false;
    }
    var store = new ImportStore(connection, config.name());
    List<MarquezEvent> page;
    try {
      page = log.after(store.begin(clock.instant()));
    } catch (SQLException failed) {
      wait(store, failed);
      return false;
    }
    if (page.isEmpty()) {
      finish(store);
      return false;
    }
    store.advance(page.getLast().place(), take(page));
    return true;
  }

  /** Lets the good ones in; a bad one stops nothing. */
  private List<Fate> take(List<MarquezEvent> page) {
    List<byte[]> documents =
        page.stream()
            .filter(event -> !event.isTooLarge())
            .map(event -> event.document().toByteArray())
            .toList();
    Iterator<Outcome> outcomes = ingest.ingestAll(documents).iterator();
    return page.stream()
        .map(event -> event.isTooLarge() ? Fate.tooLarge(event) : Fate.of(event, outcomes.next()))
        .toList();
  }

  private void finish(ImportStore store) throws SQLException {
    store.finish(clock.instant());
    Log.infof("Events of Marquez are taken over: import=%s", config.name());
    // Not by the loop's own thread, for which it waits.
    Thread.startVirtualThread(this::end);
  }

  private void wait(ImportStore store, SQLException failed) throws SQLException {
    notBefore = clock.instant().plus(PAUSE);
    String why = String.valueOf(failed.getMessage());
    if (store.fail(why)) {
      Log.warnf(
          "Events of Marquez cannot be read, trying again: import=%s why=%s", config.name(), why);
    }
  }
}
