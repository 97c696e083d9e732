package io.meshwork.catalog.connector;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The connectors that are configured, and their runs. */
@ApplicationScoped
public class ConnectorService {

  private final Map<String, ConnectorConfig.Connector> connectors;
  private final Map<ConnectorType, Crawler> crawlers = new EnumMap<>(ConnectorType.class);
  private final ConnectorRuns runs;
  private final RunChanges changes;
  private final ConnectorRunner runner;
  private final Clock clock;

  /** When this service began to look after the connectors. */
  private final Instant since;

  ConnectorService(
      ConnectorConfig config,
      @All List<Crawler> crawlers,
      ConnectorRuns runs,
      RunChanges changes,
      ConnectorRunner runner,
      Clock clock) {
    this.connectors = config.connectors();
    crawlers.forEach(crawler -> this.crawlers.put(crawler.type(), crawler));
    this.runs = runs;
    this.changes = changes;
    this.runner = runner;
    this.clock = clock;
    this.since = clock.instant();
  }

  public List<ConnectorView> list() {
    return connectors.keySet().stream().sorted().map(this::get).toList();
  }

  public ConnectorView get(String name) {
    ConnectorConfig.Connector connector = existing(name);
    Optional<ConnectorRun> last = runs.latest(name);
    return new ConnectorView(
        name,
        connector.type(),
        crawler(connector).target(connector),
        connector.every().map(Duration::toString).orElse(null),
        connector.cron().orElse(null),
        connector.cron().map(_ -> connector.timeZone()).orElse(null),
        next(connector, last).orElse(null),
        last.map(RunView::of).orElse(null));
  }

  /**
   * Starts a run.
   *
   * @throws Failure CONFLICT while one is under way, on whichever replica
   */
  public RunView start(String name, String requestedBy) {
    ConnectorConfig.Connector connector = existing(name);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    runs.endExpired(now);
    ConnectorRun run;
    try {
      run = runs.begin(name, requestedBy, now);
    } catch (PersistenceException refused) {
      if (isTaken(refused)) {
        throw Failure.conflict("A run of the connector %s is under way already.".formatted(name));
      }
      throw refused;
    }
    RunView view = RunView.of(run);
    runner.start(run, connector, crawler(connector));
    return view;
  }

  public RunView run(String name, String id) {
    return RunView.of(existing(name, id));
  }

  /** The runs of a connector, the latest first. */
  public Page<RunView> runs(String name, PageRequest page) {
    existing(name);
    Instant before =
        page.after().isEmpty()
            ? Instant.ofEpochSecond(1L << 36)
            : Instant.EPOCH.plus(page.afterNumber(), ChronoUnit.MICROS);
    return Page.of(
            runs.of(name, before, page.size() + 1),
            page,
            run -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, run.startedAt)))
        .map(RunView::of);
  }

  /** What a run changed, in the order in which it did. */
  public Page<RunChange> changes(String name, String id, PageRequest page) {
    ConnectorRun run = existing(name, id);
    long after = page.after().isEmpty() ? 0 : page.afterNumber();
    return Page.of(
        changes.of(run.id, after, page.size() + 1),
        page,
        change -> Long.toString(change.position()));
  }

  /** Checks what is configured; better at the start than at a run in the night. */
  void check() {
    connectors.forEach(
        (name, connector) -> {
          try {
            crawler(connector).target(connector);
            Schedule.of(connector);
          } catch (Failure malformed) {
            throw new IllegalStateException(
                "meshwork.catalog.connectors.%s.%s".formatted(name, malformed.getMessage()));
          }
        });
  }

  /** Does what is due: renews the leases of runs here, ends dead ones, starts scheduled ones. */
  void tick() {
    Instant now = clock.instant();
    runs.renew(runner.underWay(), now);
    runs.endExpired(now);
    connectors.forEach(
        (name, connector) -> {
          if (next(connector, runs.latest(name)).filter(at -> !at.isAfter(now)).isPresent()) {
            startScheduled(name);
          }
        });
  }

  private Optional<Instant> next(ConnectorConfig.Connector connector, Optional<ConnectorRun> last) {
    return Schedule.of(connector).next(last.map(run -> run.startedAt).orElse(null), since);
  }

  private void startScheduled(String name) {
    try {
      start(name, "connector:" + name);
    } catch (Failure underWay) {
      // Another replica was first.
    }
  }

  /** Unique violation (SQLSTATE 23505). */
  private static boolean isTaken(Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private Crawler crawler(ConnectorConfig.Connector connector) {
    Crawler crawler = crawlers.get(connector.type());
    if (crawler == null) {
      throw Failure.invalid("type", "is not supported here: " + connector.type().word());
    }
    return crawler;
  }

  private ConnectorConfig.Connector existing(String name) {
    ConnectorConfig.Connector connector = connectors.get(name);
    if (connector == null) {
      throw Failure.notFound("connector '%s'".formatted(name));
    }
    return connector;
  }

  private ConnectorRun existing(String name, String id) {
    existing(name);
    try {
      return runs.findByIdOptional(UUID.fromString(id))
          .filter(run -> run.connector.equals(name))
          .orElseThrow(() -> Failure.notFound("run '%s' of the connector %s".formatted(id, name)));
    } catch (IllegalArgumentException malformed) {
      throw Failure.invalid("id", "must be the id of a run, which is a UUID");
    }
  }
}
