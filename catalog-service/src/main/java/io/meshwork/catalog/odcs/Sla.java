package io.meshwork.catalog.odcs;

import static io.meshwork.catalog.odcs.DataContract.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * A promise about the service (ODCS 3.1, "SLA").
 *
 * @param property by its preferred name where the standard has one, such as {@code latency}
 * @param value as the document writes it
 * @param unit as the document writes it, such as {@code d}
 * @param element what it is about, such as {@code orders.created_at}; empty for everything
 */
public record Sla(
    String property,
    String value,
    String valueExt,
    String unit,
    String element,
    String driver,
    String description,
    String schedule) {

  /** The standard's synonyms, in lower case: names are case-insensitive. */
  private static final Map<String, String> PREFERRED =
      Map.ofEntries(
          Map.entry("av", "availability"),
          Map.entry("th", "throughput"),
          Map.entry("er", "errorRate"),
          Map.entry("errorrate", "errorRate"),
          Map.entry("ga", "generalAvailability"),
          Map.entry("generalavailability", "generalAvailability"),
          Map.entry("es", "endOfSupport"),
          Map.entry("endofsupport", "endOfSupport"),
          Map.entry("el", "endOfLife"),
          Map.entry("endoflife", "endOfLife"),
          Map.entry("re", "retention"),
          Map.entry("fy", "frequency"),
          Map.entry("ly", "latency"),
          Map.entry("freshness", "latency"),
          Map.entry("td", "timeToDetect"),
          Map.entry("timetodetect", "timeToDetect"),
          Map.entry("tn", "timeToNotify"),
          Map.entry("timetonotify", "timeToNotify"),
          Map.entry("tr", "timeToRepair"),
          Map.entry("timetorepair", "timeToRepair"),
          Map.entry("availability", "availability"),
          Map.entry("throughput", "throughput"),
          Map.entry("retention", "retention"),
          Map.entry("frequency", "frequency"),
          Map.entry("latency", "latency"));

  static Sla of(JsonNode sla) {
    return new Sla(
        preferred(text(sla, "property")),
        text(sla, "value"),
        text(sla, "valueExt"),
        text(sla, "unit"),
        text(sla, "element"),
        text(sla, "driver"),
        text(sla, "description"),
        text(sla, "schedule"));
  }

  /** The preferred name of a property; its own if the standard does not know it. */
  public static String preferred(String property) {
    return PREFERRED.getOrDefault(property.strip().toLowerCase(Locale.ROOT), property.strip());
  }
}
