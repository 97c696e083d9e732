package io.meshwork.quality.notify;

import io.meshwork.platform.sql.Statements;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many messages there are that were not delivered. */
@ApplicationScoped
class NotifyMetrics {

  private static final String COUNT = "SELECT count(*) FROM notification WHERE state = ?";

  private final Statements statements;

  NotifyMetrics(Statements statements) {
    this.statements = statements;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("meshwork.notifications.waiting", this, metrics -> metrics.count("WAITING"))
        .description("Messages that wait to be delivered")
        .register(registry);
    Gauge.builder("meshwork.notifications.dead", this, metrics -> metrics.count("DEAD"))
        .description("Messages that were given up")
        .register(registry);
  }

  private double count(String state) {
    return statements.count(COUNT, state);
  }
}
