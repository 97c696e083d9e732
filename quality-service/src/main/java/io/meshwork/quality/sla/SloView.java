package io.meshwork.quality.sla;

import io.meshwork.quality.sla.objective.ObjectiveView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise that was made by API.
 *
 * @param actor who made it, or changed it last
 * @param objective how it stands
 */
@Schema(name = "Slo")
public record SloView(
    String name,
    String dataset,
    String property,
    String value,
    String unit,
    String description,
    String actor,
    Instant updatedAt,
    ObjectiveView objective) {

  static SloView of(Slo slo, ObjectiveView objective) {
    return new SloView(
        slo.name(),
        slo.dataset().toString(),
        slo.property(),
        slo.value(),
        slo.unit(),
        slo.description(),
        slo.actor(),
        slo.updatedAt(),
        objective);
  }
}
