package io.meshwork.quality.incident;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.notify.channel.Severity;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many incidents go on. */
@ApplicationScoped
class IncidentMetrics {

  private static final String COUNT =
      "SELECT count(*) FROM incident WHERE state IN ('OPEN', 'ACKNOWLEDGED') AND severity = ?";

  private final Statements statements;

  IncidentMetrics(Statements statements) {
    this.statements = statements;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    for (Severity severity : Severity.values()) {
      Gauge.builder("meshwork.incidents.open", this, metrics -> metrics.count(severity))
          .description("Incidents that are not resolved")
          .tag("severity", severity.word())
          .register(registry);
    }
  }

  private double count(Severity severity) {
    return statements.count(COUNT, severity.name());
  }
}
