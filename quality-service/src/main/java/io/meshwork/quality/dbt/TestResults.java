package io.meshwork.quality.dbt;

import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Texts;
import io.meshwork.quality.report.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tests of a {@code run_results.json}. */
final class TestResults implements Dbt.Results {

  /** Commands that compile tests and do not run them, and yet say of each that it had success. */
  private static final Set<String> ONLY_COMPILING = Set.of("generate", "compile", "parse", "list");

  private final Place document;
  private final Submission.Options options;

  TestResults(Place document, Submission.Options options) {
    this.document = document;
    this.options = options;
  }

  @Override
  public List<Finding> findings(ManifestNames names, Place results, Remainder remainder) {
    var findings = new ArrayList<Finding>();
    for (Place result : results.items()) {
      String id = result.at("unique_id").requireText();
      String status = result.at("status").requireText();
      String reason = reason(id);
      Outcome outcome = outcome(status);
      ManifestNode node = names.node(id);
      ManifestNode tested =
          node == null || node.test() == null ? null : names.node(node.test().tested());
      if (reason != null) {
        remainder.add(reason, result.path());
      } else if (outcome == null) {
        remainder.add(
            "has the status '%s', so it was not run".formatted(Texts.clip(status, 50)),
            result.path());
      } else if (node == null || node.test() == null) {
        remainder.add("is not in the manifest: it must be the one of the same run", result.path());
      } else if (tested == null || !tested.isRelation()) {
        remainder.add(
            "tests '%s', which is no table of the warehouse".formatted(node.test().tested()),
            result.path());
      } else {
        findings.add(finding(names, result, node, node.test(), tested, outcome));
      }
    }
    return findings;
  }

  private Finding finding(
      ManifestNames names,
      Place result,
      ManifestNode node,
      TestNode test,
      ManifestNode tested,
      Outcome outcome) {
    return new Finding(
        result.path(),
        names.dataset(result.at("unique_id"), tested),
        node.name().isEmpty() ? node.id() : node.name(),
        node.id(),
        test.column(),
        test.dimension(),
        outcome,
        result.at("failures").number(),
        test.expectation(),
        result.at("message").text(),
        time(result));
  }

  /** Why it is no test of data, or was not meant to be run; null if neither. */
  private @Nullable String reason(String id) {
    String type = id.replaceFirst("\\..*", "");
    if (type.equals("unit_test")) {
      return "is a unit test: it tries a model on rows that are made up, and tells nothing of data";
    } else if (!type.equals("test")) {
      return "is no test but of the type '%s'".formatted(Texts.clip(type, 50));
    } else if (isOnlyCompiled()) {
      return "was compiled by 'dbt %s' and not run: success means nothing more"
          .formatted(document.at("args").at("which").text());
    }
    return null;
  }

  private boolean isOnlyCompiled() {
    return ONLY_COMPILING.contains(document.at("args").at("which").text());
  }

  private static @Nullable Outcome outcome(String status) {
    return switch (status) {
      case "pass", "success" -> Outcome.PASS;
      case "warn" -> Outcome.WARN;
      case "fail" -> Outcome.FAIL;
      case "error", "runtime error" -> Outcome.ERROR;
      default -> null;
    };
  }

  /** When the test ended; when the file was written, if it never began. */
  private Instant time(Place result) {
    Place generated = document.at("metadata").at("generated_at");
    for (Place step : result.at("timing").items()) {
      if (step.at("name").text().equals("execute") && step.at("completed_at").isThere()) {
        return Times.of(options, step.at("completed_at"), generated);
      }
    }
    return Times.of(options, generated);
  }
}
