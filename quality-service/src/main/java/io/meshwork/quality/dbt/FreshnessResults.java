package io.meshwork.quality.dbt;

import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Texts;
import io.meshwork.quality.report.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fresh the sources of a {@code sources.json} were found. */
final class FreshnessResults implements Dbt.Results {

  private static final String CHECK = "source freshness";

  private final Place document;
  private final Submission.Options options;

  FreshnessResults(Place document, Submission.Options options) {
    this.document = document;
    this.options = options;
  }

  @Override
  public List<Finding> findings(ManifestNames names, Place results, Remainder remainder) {
    var findings = new ArrayList<Finding>();
    for (Place result : results.items()) {
      ManifestNode source = names.node(result.at("unique_id").requireText());
      String status = result.at("status").requireText();
      Outcome outcome = outcome(status);
      if (outcome == null) {
        remainder.add(
            "has the status '%s', so it was not measured".formatted(Texts.clip(status, 50)),
            result.path());
      } else if (source == null || !source.isRelation()) {
        remainder.add(
            "is not in the manifest: it must be the one of the same project", result.path());
      } else {
        findings.add(finding(names, result, source, outcome));
      }
    }
    return findings;
  }

  private Finding finding(ManifestNames names, Place result, ManifestNode source, Outcome outcome) {
    Double age = result.at("max_loaded_at_time_ago_in_s").number();
    return new Finding(
        result.path(),
        names.dataset(result.at("unique_id"), source),
        CHECK,
        source.id(),
        "",
        Dimension.TIMELINESS,
        outcome,
        age,
        expectation(result.at("criteria"), source),
        message(result, age),
        Times.of(options, result.at("snapshotted_at"), document.at("metadata").at("generated_at")));
  }

  private static String expectation(Place criteria, ManifestNode source) {
    var limits = new ArrayList<String>();
    limit(criteria.at("warn_after"), "else it warns", limits);
    limit(criteria.at("error_after"), "else it fails", limits);
    String filter = criteria.at("filter").text();
    return "the latest row%s is %s%s"
        .formatted(
            source.loadedAt().isEmpty() ? "" : " by " + source.loadedAt(),
            limits.isEmpty() ? "of any age" : String.join(", ", limits),
            filter.isEmpty() ? "" : ", where " + filter);
  }

  private static void limit(Place limit, String otherwise, List<String> limits) {
    Double count = limit.at("count").number();
    String period = limit.at("period").text();
    if (count != null && !period.isEmpty()) {
      limits.add(
          "at most %d %s%s old (%s)"
              .formatted(count.longValue(), period, count == 1 ? "" : "s", otherwise));
    }
  }

  private static String message(Place result, @Nullable Double age) {
    String error = result.at("error").text();
    if (!error.isEmpty()) {
      return error;
    }
    return age == null
        ? "The age of the latest row could not be told."
        : "The latest row is of %s, %s before."
            .formatted(result.at("max_loaded_at").text(), words(age));
  }

  private static String words(double seconds) {
    var age = Duration.ofSeconds((long) seconds);
    return age.toDays() > 0
        ? "%d days %d hours".formatted(age.toDays(), age.toHoursPart())
        : "%d hours %d minutes".formatted(age.toHours(), age.toMinutesPart());
  }

  private static @Nullable Outcome outcome(String status) {
    return switch (status) {
      case "pass" -> Outcome.PASS;
      case "warn" -> Outcome.WARN;
      case "error" -> Outcome.FAIL;
      case "runtime error" -> Outcome.ERROR;
      default -> null;
    };
  }
}
