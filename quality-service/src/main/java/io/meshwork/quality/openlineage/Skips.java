package io.meshwork.quality.openlineage;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.report.NotMapped;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells operators of what facets say that nobody understands. */
@ApplicationScoped
class Skips {

  private final Counter counter;

  Skips(MeterRegistry registry) {
    this.counter =
        Counter.builder("meshwork.quality.facets.skipped")
            .description("Facets of OpenLineage, or parts of them, that could not be understood")
            .register(registry);
  }

  void tell(Urn dataset, Instant at, List<NotMapped> skipped) {
    for (NotMapped what : skipped) {
      counter.increment(what.count());
      Log.infof(
          "Facets were passed over: dataset=%s at=%s count=%d reason=%s places=%s",
          dataset, at, what.count(), what.reason(), what.where());
    }
  }
}
