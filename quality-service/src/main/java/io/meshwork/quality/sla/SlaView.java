package io.meshwork.quality.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.sla.objective.ObjectiveView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise about the service, as a contract makes it (ODCS 3.1, "SLA") or as it was made by API,
 * and how it is kept.
 *
 * @param contract URN of the contract; empty if it was made by API
 * @param property by its preferred name where ODCS has one, such as {@code latency}
 * @param value as the contract writes it, in {@code unit}
 * @param unit as the contract writes it, such as {@code d}
 * @param element what it is about, such as {@code orders.created_at}; empty for everything
 * @param datasets URNs of the datasets it is about
 * @param state over all of them
 * @param reason why it is unmeasured or unreadable; absent if it is neither
 * @param objectives how it stands for each dataset; none if it is unmeasured or unreadable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Sla")
public record SlaView(
    String contract,
    String property,
    String value,
    String valueExt,
    String unit,
    String element,
    String driver,
    String description,
    String schedule,
    List<String> datasets,
    SlaState state,
    @Nullable String reason,
    List<ObjectiveView> objectives) {

  static SlaView of(
      Sla sla, SlaState state, @Nullable String reason, List<ObjectiveView> objectives) {
    return new SlaView(
        sla.contract(),
        sla.property(),
        sla.value(),
        sla.valueExt(),
        sla.unit(),
        sla.element(),
        sla.driver(),
        sla.description(),
        sla.schedule(),
        sla.datasets(),
        state,
        reason,
        objectives);
  }
}
