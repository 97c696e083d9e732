package io.meshwork.quality.openlineage;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.report.Dimensions;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assertions of a {@code dataQualityAssertions} facet, and the tests of a {@code test} facet of
 * a run. Whether one found something wrong, and whether that is grave, are told apart.
 */
final class Assertions {

  private static final Set<String> MILD = Set.of("warn", "warning", "info", "notice", "low");
  private static final String TESTS = "test";
  private static final int MAX_QUOTED = 500;

  private final Urn dataset;
  private final Instant at;
  private final Remainder remainder;

  private Assertions(Urn dataset, Instant at, Remainder remainder) {
    this.dataset = dataset;
    this.at = at;
    this.remainder = remainder;
  }

  /** Those of a facet; none of one that has none. */
  static List<Finding> of(Place facet, Urn dataset, Instant at, Remainder remainder) {
    var assertions = new Assertions(dataset, at, remainder);
    return switch (facet.path()) {
      case "dataQualityAssertions" -> assertions.findings(facet.at("assertions"), "assertion");
      case TESTS -> assertions.findings(facet.at("tests"), "type");
      default -> List.of();
    };
  }

  /** Whether it is a test of a run, which need not say what of the dataset it is about. */
  static boolean isOfRun(Finding finding) {
    return finding.at().startsWith(TESTS);
  }

  private List<Finding> findings(Place list, String typeKey) {
    if (!list.node().isArray()) {
      remainder.add("has no list", list.path());
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < list.node().size(); i++) {
      var item = new Place("%s[%d]".formatted(list.path(), i), list.node().get(i));
      String type = item.at(typeKey).text();
      String check = check(item, type);
      Outcome outcome = outcome(item);
      if (check.isBlank()) {
        remainder.add("has neither a name nor a type", item.path());
      } else if (OwnChecks.isOwn(check)) {
        remainder.add("is called as the service's own checks are", item.path());
      } else if (outcome == null) {
        remainder.add("does not say how it came out", item.path());
      } else if (outcome != Outcome.PASS || !isSkipped(item)) {
        findings.add(finding(item, type, check, outcome));
      }
    }
    return findings;
  }

  private Finding finding(Place item, String type, String check, Outcome outcome) {
    return new Finding(
        item.path(),
        dataset,
        check,
        Stream.of("column", "content", "params", "expected")
            .map(key -> item.at(key).node().toString())
            .collect(Collectors.joining("\n")),
        item.at("column").text(),
        Dimensions.of(type + " " + check),
        outcome,
        number(item.at("actual")),
        expectation(item, type),
        outcome == Outcome.PASS ? "" : message(item),
        at);
  }

  private static String check(Place item, String type) {
    String name = item.at("name").text();
    String column = item.at("column").text();
    if (!name.isBlank()) {
      return name;
    }
    return column.isEmpty() ? type : "%s(%s)".formatted(type, column);
  }

  /** Null if it does not say, or says something unknown. */
  private static @Nullable Outcome outcome(Place item) {
    Outcome failed =
        MILD.contains(item.at("severity").text().toLowerCase(Locale.ROOT))
            ? Outcome.WARN
            : Outcome.FAIL;
    if (item.at("success").node().isBoolean()) {
      return item.at("success").node().booleanValue() ? Outcome.PASS : failed;
    }
    return switch (item.at("status").text().toLowerCase(Locale.ROOT)) {
      case "pass", "skip", "skipped" -> Outcome.PASS;
      case "warn" -> Outcome.WARN;
      case "fail" -> failed;
      case "error" -> Outcome.ERROR;
      default -> null;
    };
  }

  /** A test that was not run tells nothing. */
  private static boolean isSkipped(Place item) {
    return item.at("status").text().toLowerCase(Locale.ROOT).startsWith("skip");
  }

  private static String expectation(Place item, String type) {
    String description = item.at("description").text();
    if (!description.isBlank()) {
      return description;
    }
    String expected = said(item.at("expected"));
    return expected.isEmpty() ? type : (type + " is to be " + expected).strip();
  }

  private static String message(Place item) {
    String actual = said(item.at("actual"));
    String expected = said(item.at("expected"));
    if (actual.isEmpty()) {
      return "";
    }
    return expected.isEmpty()
        ? "It was %s.".formatted(actual)
        : "It was %s, and should have been %s.".formatted(actual, expected);
  }

  private static String said(Place place) {
    return place.isThere() && place.node().isValueNode()
        ? Texts.clip(place.node().asText(), MAX_QUOTED)
        : "";
  }

  private static @Nullable Double number(Place place) {
    try {
      double number = Double.parseDouble(said(place));
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException notOne) {
      return null;
    }
  }
}
