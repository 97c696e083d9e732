package io.meshwork.quality.sla;

import java.util.List;

/**
 * A promise about the service, as a contract makes it (ODCS 3.1, "SLA").
 *
 * @param contract URN of the contract
 * @param property by its preferred name where ODCS has one, such as {@code latency}
 * @param datasets URNs of the datasets it is about
 */
public record Sla(
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
