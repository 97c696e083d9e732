package io.meshwork.catalog.contract.diff;

import static io.meshwork.catalog.contract.diff.Judgement.breaking;
import static io.meshwork.catalog.contract.diff.Judgement.compatible;
import static io.meshwork.catalog.contract.diff.Judgement.cosmetic;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.odcs.Sla;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a promise about the service got better or worse (ODCS 3.1, "SLA"). */
final class Slas {

  private static final Set<String> LESS_IS_BETTER =
      Set.of(
          "latency",
          "errorRate",
          "frequency",
          "timeToDetect",
          "timeToNotify",
          "timeToRepair",
          "generalAvailability");
  private static final Set<String> MORE_IS_BETTER =
      Set.of("availability", "throughput", "retention", "endOfSupport", "endOfLife");

  private static final Map<String, Long> SECONDS =
      Map.ofEntries(
          Map.entry("s", 1L),
          Map.entry("sec", 1L),
          Map.entry("second", 1L),
          Map.entry("m", 60L),
          Map.entry("min", 60L),
          Map.entry("minute", 60L),
          Map.entry("h", 3600L),
          Map.entry("hr", 3600L),
          Map.entry("hour", 3600L),
          Map.entry("d", 86_400L),
          Map.entry("day", 86_400L),
          Map.entry("w", 604_800L),
          Map.entry("week", 604_800L),
          Map.entry("y", 31_536_000L),
          Map.entry("yr", 31_536_000L),
          Map.entry("year", 31_536_000L));

  private Slas() {}

  static Judgement judge(Pair pair) {
    String property = Sla.preferred(pair.afterIn().path("property").asText());
    Optional<BigDecimal> before = amount(pair.beforeIn());
    Optional<BigDecimal> after = amount(pair.afterIn());
    boolean isKnown = LESS_IS_BETTER.contains(property) || MORE_IS_BETTER.contains(property);
    if (!isKnown || before.isEmpty() || after.isEmpty()) {
      return breaking("it promises something else");
    }
    int order = after.get().compareTo(before.get());
    if (order == 0) {
      return cosmetic("the same, said otherwise");
    }
    return (order > 0) == MORE_IS_BETTER.contains(property)
        ? compatible("it promises more")
        : breaking("it promises less");
  }

  /** In seconds where the unit is one of time or the value a date; in its own unit otherwise. */
  private static Optional<BigDecimal> amount(JsonNode sla) {
    JsonNode value = sla.path("value");
    String unit =
        sla.path("unit").asText().strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=..)s$", "");
    try {
      return Optional.of(
          new BigDecimal(value.asText().strip())
              .multiply(BigDecimal.valueOf(SECONDS.getOrDefault(unit, 1L))));
    } catch (NumberFormatException noNumber) {
      return date(value.asText());
    }
  }

  private static Optional<BigDecimal> date(String text) {
    try {
      return Optional.of(BigDecimal.valueOf(OffsetDateTime.parse(text).toEpochSecond()));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
