package io.meshwork.quality.greatexpectations;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.report.Dialect;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Naming;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Reading;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Times;
import io.meshwork.quality.report.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads validation results, whichever wrapping they come in. */
@ApplicationScoped
class GreatExpectations implements Dialect {

  @Override
  public Tool tool() {
    return Tool.GREAT_EXPECTATIONS;
  }

  @Override
  public boolean recognizes(JsonNode document) {
    boolean isValidation =
        document.has("success") && (document.has("statistics") || document.path("meta").isObject());
    boolean isCheckpoint =
        document.path("run_results").isObject() && !document.path("run_results").has("metadata");
    return isValidation
        || isCheckpoint
        || document.path("validation_results").isArray()
        || document.path("expectations").isArray();
  }

  @Override
  public Reading read(Place document, Submission submission, Naming naming) {
    if (document.at("expectations").isThere() && !document.at("success").isThere()) {
      throw document
          .at("expectations")
          .fault(
              "make the document an expectation suite: it says what is expected, not what was found; send the"
                  + " validation result");
    }
    var findings = new ArrayList<Finding>();
    String version = "";
    for (Place validation : validations(document)) {
      version = version.isEmpty() ? version(validation.at("meta")) : version;
      findings.addAll(findings(document, validation, submission, naming));
    }
    return new Reading(
        "%s of Great Expectations %s"
            .formatted(
                document.at("run_results").isThere() || document.at("validation_results").isThere()
                    ? "checkpoint result"
                    : "validation result",
                version)
            .strip(),
        findings,
        new Remainder());
  }

  private static List<Place> validations(Place document) {
    Place runs = document.at("run_results");
    if (runs.isThere()) {
      return runs.values().stream()
          .map(run -> run.at("validation_result").isThere() ? run.at("validation_result") : run)
          .toList();
    }
    Place described = document.at("validation_results");
    return described.isThere() ? described.items() : List.of(document);
  }

  private static List<Finding> findings(
      Place document, Place validation, Submission submission, Naming naming) {
    Place results =
        validation.at("results").isThere()
            ? validation.at("results")
            : validation.at("expectations");
    if (!results.node().isArray()) {
      throw validation.at("results").fault("must be the list of what was found");
    }
    if (results.node().isEmpty()) {
      return List.of();
    }
    Urn dataset = new Batch(validation).dataset(naming);
    Instant measuredAt = time(document, validation, submission);
    String suite = suite(validation);
    return results.items().stream()
        .map(result -> new ExpectationResult(result).finding(dataset, suite, measuredAt))
        .toList();
  }

  private static Instant time(Place document, Place validation, Submission submission) {
    Place meta = validation.at("meta");
    Stream<Place> said =
        Stream.of(
            meta.at("validation_time"),
            meta.at("run_id").at("run_time"),
            document.at("run_id").at("run_time"));
    // Any text may be the name of a run; before 0.11 it was its time, mostly.
    Stream<Place> perhaps =
        Stream.of(
                meta.at("run_id"), meta.at("run_time"), meta.at("batch_markers").at("ge_load_time"))
            .filter(place -> Times.parse(place.text()).isPresent());
    return Times.of(submission.options(), Stream.concat(said, perhaps).toArray(Place[]::new));
  }

  private static String suite(Place validation) {
    String name = validation.at("suite_name").text();
    return name.isEmpty() ? validation.at("meta").at("expectation_suite_name").text() : name;
  }

  private static String version(Place meta) {
    String version = meta.at("great_expectations_version").text();
    return version.isEmpty() ? meta.at("great_expectations.__version__").text() : version;
  }
}
