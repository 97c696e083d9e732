package io.meshwork.quality.sla;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A promise about the service, as a contract makes it (ODCS 3.1, "SLA").
 *
 * @param contract URN of the contract
 * @param property by its preferred name where ODCS has one, such as {@code latency}
 * @param value as the contract writes it, in {@code unit}
 * @param unit as the contract writes it, such as {@code d}
 * @param element what it is about, such as {@code orders.created_at}; empty for everything
 * @param datasets URNs of the datasets it is about
 */
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
    List<String> datasets) {}
