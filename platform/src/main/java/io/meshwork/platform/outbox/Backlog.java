package io.meshwork.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** How much waits in the outbox, and how long: for status and metrics. */
@ApplicationScoped
public class Backlog {

  private static final String MEASURE =
      """
      SELECT count(*), extract(epoch FROM clock_timestamp() - min(written_at)) * 1000
      FROM outbox
      """;

  private final DataSource dataSource;

  Backlog(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What waits.
   *
   * @param oldestAge since the oldest waiting event was written; empty when none waits
   */
  public record Size(long waiting, Optional<Duration> oldestAge) {}

  public Size measure() {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(MEASURE)) {
      row.next();
      long waiting = row.getLong(1);
      return new Size(
          waiting,
          waiting == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(row.getLong(2))));
    } catch (SQLException failed) {
      throw new IllegalStateException("Outbox could not be measured", failed);
    }
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("meshwork.outbox.waiting", this, backlog -> backlog.measure().waiting())
        .description("Events committed and not yet published")
        .register(registry);
    Gauge.builder("meshwork.outbox.oldest.age.seconds", this, Backlog::oldestAgeSeconds)
        .description("Age of the oldest event that is not yet published")
        .register(registry);
  }

  private double oldestAgeSeconds() {
    return measure().oldestAge().map(age -> age.toMillis() / 1000.0).orElse(0.0);
  }
}
