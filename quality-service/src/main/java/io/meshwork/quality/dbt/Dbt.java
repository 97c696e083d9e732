package io.meshwork.quality.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.quality.report.Dialect;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Naming;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Reading;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Texts;
import io.meshwork.quality.report.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what dbt writes into its target folder about tests and freshness. */
@ApplicationScoped
class Dbt implements Dialect {

  private static final Pattern SCHEMA = Pattern.compile("/dbt/([a-z-]+)/(v\\d+)\\.json$");

  @Override
  public Tool tool() {
    return Tool.DBT;
  }

  @Override
  public boolean recognizes(JsonNode document) {
    return document.path("metadata").has("dbt_schema_version");
  }

  @Override
  public Reading read(Place document, Submission submission, Naming naming) {
    Place metadata = document.at("metadata");
    Matcher schema = schema(metadata.at("dbt_schema_version"));
    Results results =
        switch (schema.group(1)) {
          case "run-results" -> new TestResults(document, submission.options());
          case "sources" -> new FreshnessResults(document, submission.options());
          default ->
              throw metadata
                  .at("dbt_schema_version")
                  .fault(
                      "must be of run-results or sources: %s holds no results"
                          .formatted(schema.group(1)));
        };
    if (!document.at("results").node().isArray()) {
      throw document.at("results").fault("must be the list of what was found");
    }
    if (submission.manifest() == null) {
      throw Failure.invalid(
          "manifest",
          "must come along: only it tells what the results are about. dbt writes it beside them: curl -F"
              + " run_results=@target/run_results.json -F manifest=@target/manifest.json");
    }
    if (submission.options().prefix() != null) {
      throw Failure.invalid("prefix", "must not be said: dbt's manifest has the whole names");
    }
    Manifest manifest = Manifest.read(submission.manifest());
    var remainder = new Remainder();
    List<Finding> findings =
        results.findings(new ManifestNames(manifest, naming), document.at("results"), remainder);
    return new Reading(
        "%s %s of dbt %s"
            .formatted(schema.group(1), schema.group(2), metadata.at("dbt_version").text())
            .strip(),
        findings,
        remainder);
  }

  private static Matcher schema(Place version) {
    Matcher matcher = SCHEMA.matcher(version.text());
    if (!matcher.find()) {
      throw version.fault(
          "must be such as https://schemas.getdbt.com/dbt/run-results/v6.json, not '%s'"
              .formatted(Texts.clip(version.text(), 200)));
    }
    return matcher;
  }

  /** One kind of results. */
  interface Results {

    List<Finding> findings(ManifestNames names, Place results, Remainder remainder);
  }
}
