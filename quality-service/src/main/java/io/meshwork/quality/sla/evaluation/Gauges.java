package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.sla.timeline.Alert;
import io.meshwork.quality.sla.timeline.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many promises are kept, for metrics: numbers by state only, however many promises. */
@ApplicationScoped
class Gauges {

  private static final String COUNT =
      "SELECT count(*) FROM sla_objective WHERE retired_at IS NULL AND ";

  private final Statements statements;

  Gauges(Statements statements) {
    this.statements = statements;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    for (Standing standing : Standing.values()) {
      Gauge.builder("meshwork.slas", this, one -> one.count("standing = ?", standing.name()))
          .tag("standing", standing.word())
          .description("Promises about datasets, by how they stand")
          .register(registry);
    }
    for (Alert alert : Alert.values()) {
      Gauge.builder("meshwork.slas.burning", this, one -> one.count("alert = ?", alert.name()))
          .tag("alert", alert.word())
          .description("Promises about datasets, by how fast their error budget goes")
          .register(registry);
    }
    Gauge.builder("meshwork.slas.exhausted", this, one -> one.count("is_exhausted"))
        .description("Promises about datasets whose error budget is used up")
        .register(registry);
  }

  private double count(String condition, Object... parameters) {
    return statements.count(COUNT + condition, parameters);
  }
}
