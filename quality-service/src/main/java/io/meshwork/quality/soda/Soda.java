package io.meshwork.quality.soda;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the results of scans. */
@ApplicationScoped
class Soda implements Dialect {

  private static final Pattern VERSION = Pattern.compile("^(Soda \\w+ \\d+\\.\\S+)");

  @Override
  public Tool tool() {
    return Tool.SODA;
  }

  @Override
  public boolean recognizes(JsonNode document) {
    return document.has("checks")
        && (document.has("scanStartTimestamp")
            || document.has("defaultDataSource")
            || document.has("hasFailures"));
  }

  @Override
  public Reading read(Place document, Submission submission, Naming naming) {
    if (!document.at("checks").node().isArray()) {
      throw document.at("checks").fault("must be the list of what was found");
    }
    var remainder = new Remainder();
    var findings = new ArrayList<Finding>();
    Map<String, Place> metrics = metrics(document);
    var checks = new ArrayList<Place>(document.at("checks").items());
    checks.addAll(document.at("automatedMonitoringChecks").items());
    for (Place place : checks) {
      var check = new SodaCheck(place, metrics);
      if (check.outcome() == null) {
        remainder.add("was not evaluated: its outcome is null", place.path());
      } else if (check.table().isEmpty() && !naming.isGiven()) {
        remainder.add("names no table; dataset can say which is meant", place.path());
      } else {
        Instant measuredAt = time(document, submission);
        findings.add(check.finding(dataset(document, place, check.table(), naming), measuredAt));
      }
    }
    doubt(document, findings, remainder);
    return new Reading(format(document), findings, remainder);
  }

  private static Map<String, Place> metrics(Place document) {
    var metrics = new HashMap<String, Place>();
    for (Place metric : document.at("metrics").items()) {
      metrics.put(metric.at("identity").text(), metric);
    }
    return metrics;
  }

  private static Urn dataset(Place document, Place check, String table, Naming naming) {
    String own = check.at("dataSource").text();
    return naming.table(
        check.at("table"), own.isEmpty() ? document.at("defaultDataSource").text() : own, table);
  }

  private static Instant time(Place document, Submission submission) {
    return Times.of(
        submission.options(),
        document.at("scanEndTimestamp"),
        document.at("scanStartTimestamp"),
        document.at("dataTimestamp"));
  }

  /** What a scan says of itself may be more than its checks do: then some are missing. */
  private static void doubt(Place document, List<Finding> findings, Remainder remainder) {
    doubt(document.at("hasFailures"), Outcome.FAIL, "failed", findings, remainder);
    doubt(document.at("hasWarnings"), Outcome.WARN, "warned", findings, remainder);
    doubt(document.at("hasWarns"), Outcome.WARN, "warned", findings, remainder);
    if (document.at("hasErrors").node().asBoolean()) {
      remainder.add("tells of errors in the scan itself: see the document's logs", "hasErrors");
    }
  }

  private static void doubt(
      Place says, Outcome outcome, String word, List<Finding> findings, Remainder remainder) {
    boolean isFound = findings.stream().anyMatch(finding -> finding.outcome() == outcome);
    if (says.node().asBoolean() && !isFound) {
      remainder.add(
          "tells of checks that %s, and the document has none of them".formatted(word),
          says.path());
    }
  }

  private static String format(Place document) {
    for (JsonNode log : document.at("logs").node()) {
      Matcher version = VERSION.matcher(log.path("message").asText());
      if (version.find()) {
        return "scan of " + version.group(1);
      }
    }
    return "scan of Soda";
  }
}
