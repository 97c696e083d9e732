package io.meshwork.quality.greatexpectations;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.report.Dimensions;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Texts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one expectation found. */
final class ExpectationResult {

  /** Severities of expectations whose failure stops nothing, since 1.5. */
  private static final Set<String> MILD = Set.of("warning", "info");

  private final Place result;
  private final Place config;
  private final Expectation expectation;

  ExpectationResult(Place result) {
    this.result = result;
    // A checkpoint's description has it unwrapped.
    this.config =
        result.at("expectation_config").isThere() ? result.at("expectation_config") : result;
    this.expectation = Expectation.of(config);
  }

  Finding finding(Urn dataset, String suite, Instant measuredAt) {
    String columns = String.join(", ", expectation.columns());
    String name =
        (columns.isEmpty() ? "" : columns + ": ")
            + expectation.type()
            + (suite.isEmpty() ? "" : " (" + suite + ")");
    return new Finding(
        result.path(),
        dataset,
        name,
        expectation.canonical(),
        columns,
        Dimensions.of(expectation.type()),
        outcome(),
        value(),
        new Sentence(expectation).text(),
        message(),
        measuredAt);
  }

  private Outcome outcome() {
    JsonNode success = result.at("success").node();
    if (exception().isPresent() || success.isNull() || success.isMissingNode()) {
      return Outcome.ERROR;
    } else if (!success.isBoolean()) {
      throw result.at("success").fault("must be true, false or null");
    } else if (success.booleanValue()) {
      return Outcome.PASS;
    }
    return MILD.contains(config.at("severity").text()) ? Outcome.WARN : Outcome.FAIL;
  }

  private @Nullable Double value() {
    Place found = result.at("result");
    return Stream.of("observed_value", "unexpected_percent", "unexpected_count")
        .map(key -> found.at(key).number())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Unexpected values are data, which does not belong in a message. */
  private String message() {
    Place found = result.at("result");
    if (exception().isPresent()) {
      return exception().orElseThrow();
    } else if (!result.at("success").isThere()) {
      return "It was not evaluated: success is null.";
    }
    JsonNode unexpected = found.at("unexpected_count").node();
    if (unexpected.isNumber()) {
      String of = found.at("element_count").node().asText("");
      Double percent = found.at("unexpected_percent").number();
      return "%s%s values are unexpected%s."
          .formatted(
              unexpected.asText(),
              of.isEmpty() ? "" : " of " + of,
              percent == null ? "" : " (%s %%)".formatted(Texts.of(percent)));
    }
    JsonNode observed = found.at("observed_value").node();
    return observed.isValueNode() && !observed.isNull()
        ? "Observed is %s.".formatted(observed.asText())
        : "It does not hold.";
  }

  /** Flat, or by the metric that could not be computed. */
  private Optional<String> exception() {
    Place info = result.at("exception_info");
    if (!info.node().isObject()) {
      return Optional.empty();
    }
    Stream<Place> exceptions =
        info.at("raised_exception").isThere() ? Stream.of(info) : info.values().stream();
    return exceptions
        .filter(exception -> exception.at("raised_exception").node().asBoolean())
        .map(exception -> exception.at("exception_message").text())
        .map(message -> message.isBlank() ? "It raised an exception." : message)
        .findFirst();
  }
}
