package io.meshwork.quality.sla;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.Promises;
import io.meshwork.quality.sla.objective.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A promise that was made by API.
 *
 * @param target share of the minutes in which it must hold
 */
record Slo(
    String name,
    Urn dataset,
    String property,
    String value,
    String unit,
    double target,
    Duration window,
    String description,
    String actor,
    Instant updatedAt) {

  /** What its objective calls it. */
  String source() {
    return Objective.OURS + name;
  }

  Reading reading(Promises promises) {
    return promises.ofOurs(property, value, unit, target, window);
  }

  /** As if a contract made it. */
  Sla asSla() {
    return new Sla(
        "", property, value, "", unit, "", "", description, "", List.of(dataset.toString()));
  }
}
