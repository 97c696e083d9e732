package io.meshwork.quality.soda;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.report.Dimensions;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One check of a scan. */
final class SodaCheck {

  /** In SodaCL a check is the first item under those of its table. */
  private static final Pattern ITEM = Pattern.compile("(?m)^\\s*-\\s+(.+?):?\\s*$");

  private static final int MAX_DEFINITION = 4000;

  private final Place place;
  private final @Nullable Place metric;
  private final @Nullable Outcome outcome;

  SodaCheck(Place place, Map<String, Place> metrics) {
    this.place = place;
    this.metric = metrics.get(place.at("metrics").node().path(0).asText());
    this.outcome = outcome(place.at("outcome"));
  }

  /** How it came out; null if it was not evaluated. */
  @Nullable Outcome outcome() {
    return outcome;
  }

  /** The table checked; empty if it does not say. */
  String table() {
    return place.at("table").text().strip();
  }

  Finding finding(Urn dataset, Instant measuredAt) {
    String expectation = expectation();
    String column = place.at("column").text();
    String name = place.at("name").text().isBlank() ? expectation : place.at("name").text();
    if (name.isBlank()) {
      throw place.at("name").fault("must be text, or else definition");
    }
    return new Finding(
        place.path(),
        dataset,
        column.isEmpty() ? name.strip() : column + ": " + name.strip(),
        place.at("definition").text(),
        column,
        dimension(expectation),
        Objects.requireNonNull(outcome),
        number(),
        expectation,
        message(),
        measuredAt);
  }

  private static @Nullable Outcome outcome(Place outcome) {
    if (!outcome.isThere()) {
      return null;
    }
    return switch (outcome.requireText().toLowerCase(Locale.ROOT)) {
      case "pass", "passed" -> Outcome.PASS;
      case "warn", "warned", "warning" -> Outcome.WARN;
      case "fail", "failed" -> Outcome.FAIL;
      case "error" -> Outcome.ERROR;
      case "not_evaluated", "notevaluated", "not evaluated" -> null;
      default ->
          throw outcome.fault(
              "must be pass, warn, fail or null, not '%s'".formatted(outcome.text()));
    };
  }

  /** The check as it is written, such as {@code missing_count(last_name) = 0}. */
  private String expectation() {
    String definition = Texts.clip(place.at("definition").text(), MAX_DEFINITION);
    Matcher item = ITEM.matcher(definition);
    return item.find() ? item.group(1) : definition.strip();
  }

  /** By the metric's name alone: what is in its brackets is anybody's. */
  private Dimension dimension(String expectation) {
    Dimension said = Dimensions.of(expectation.replaceFirst("\\(.*", ""));
    return said == Dimension.UNSPECIFIED ? Dimensions.of(place.at("type").text()) : said;
  }

  private @Nullable Double number() {
    Double value = place.at("diagnostics").at("value").number();
    return value == null && metric != null ? metric.at("value").number() : value;
  }

  private String message() {
    JsonNode value = place.at("diagnostics").at("value").node();
    if (!value.isValueNode() || value.isNull()) {
      value = metric == null ? value : metric.at("value").node();
    }
    return value.isValueNode() && !value.isNull()
        ? "Measured is %s.".formatted(value.asText())
        : "It does not hold.";
  }
}
