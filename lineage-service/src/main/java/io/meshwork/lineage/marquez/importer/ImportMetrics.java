package io.meshwork.lineage.marquez.importer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** How the import that is configured stands, for metrics; without one there are none. */
@ApplicationScoped
class ImportMetrics {

  private final ImportConfig config;
  private final ImportQuery imports;

  ImportMetrics(ImportConfig config, ImportQuery imports) {
    this.config = config;
    this.imports = imports;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    if (config.url().isPresent()) {
      gauge(registry, "accepted", "Events of Marquez that were taken over", ImportView::accepted);
      gauge(registry, "duplicate", "Events of Marquez that were here", ImportView::duplicate);
      gauge(registry, "refused", "Events of Marquez that are not valid", ImportView::refused);
      gauge(
          registry,
          "finished",
          "1 once nothing is left to read",
          view -> view.finishedAt() == null ? 0 : 1);
      gauge(
          registry,
          "failing",
          "1 while Marquez's database cannot be read",
          view -> view.failure() == null ? 0 : 1);
    }
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<ImportView> value) {
    Gauge.builder("meshwork.marquez.import." + name, this, metrics -> metrics.value(value))
        .description(description)
        .register(registry);
  }

  private double value(ToDoubleFunction<ImportView> value) {
    return imports.all().stream()
        .filter(view -> view.name().equals(config.name()))
        .mapToDouble(value)
        .findFirst()
        .orElse(0);
  }
}
