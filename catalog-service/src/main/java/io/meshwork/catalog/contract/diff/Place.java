package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.odcs.QualityRule;
import io.meshwork.catalog.odcs.Sla;
import java.util.Arrays;
import java.util.Optional;

/** The parts of a contract that mean something to the rules. */
enum Place {
  CONTRACT(""),
  OBJECT("schema"),
  PROPERTY("properties"),
  /** {@code logicalTypeOptions} of a property. */
  OPTIONS("logicalTypeOptions"),
  QUALITY("quality"),
  SLA("slaProperties"),
  SERVER("servers"),
  ROLE("roles");

  private final String key;

  Place(String key) {
    this.key = key;
  }

  /** What stands under {@code key}, if it is one of these. */
  static Optional<Place> of(String key) {
    return Arrays.stream(values())
        .filter(place -> !place.key.isEmpty() && place.key.equals(key))
        .findFirst();
  }

  /** What tells an item of such a list from the others, whatever its position. */
  String name(JsonNode item) {
    return switch (this) {
      case OBJECT, PROPERTY -> item.path("name").asText();
      case SERVER -> item.path("server").asText();
      case ROLE -> item.path("role").asText();
      case SLA -> sla(item);
      case QUALITY -> quality(item);
      case CONTRACT, OPTIONS -> "";
    };
  }

  private static String sla(JsonNode item) {
    String element = item.path("element").asText();
    String driver = item.path("driver").asText();
    return Sla.preferred(item.path("property").asText())
        + (element.isEmpty() ? "" : " of " + element)
        + (driver.isEmpty() ? "" : ", " + driver);
  }

  private static String quality(JsonNode item) {
    String name = item.path("name").asText();
    String metric = QualityRule.metric(item);
    return name.isEmpty() ? metric.isEmpty() ? QualityRule.type(item) : metric : name;
  }
}
