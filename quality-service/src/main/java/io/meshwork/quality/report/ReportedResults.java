package io.meshwork.quality.report;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a report as results: every check under a name of its own in its dataset, and one
 * result of it an instant.
 */
public final class ReportedResults {

  private static final int MAX_NAME = 200;
  private static final int MAX_COLUMN = 1000;
  private static final int MAX_EXPECTATION = 2000;
  private static final int MAX_MESSAGE = 10_000;

  /** What stands last is worst, and never gives way to what is better. */
  private static final List<Outcome> BY_GRAVITY =
      List.of(Outcome.PASS, Outcome.WARN, Outcome.ERROR, Outcome.FAIL);

  private final Map<Check, Set<String>> distinctions = new HashMap<>();
  private final Remainder remainder;

  private ReportedResults(Remainder remainder) {
    this.remainder = remainder;
  }

  private record Check(Urn dataset, String name) {}

  private record Measurement(Check check, Instant at) {}

  /** The results of all that was read. */
  public static List<ResultDraft> of(Reading reading) {
    return new ReportedResults(reading.remainder()).results(reading.findings());
  }

  private List<ResultDraft> results(List<Finding> findings) {
    for (Finding finding : findings) {
      distinctions
          .computeIfAbsent(new Check(finding.dataset(), finding.check()), _ -> new HashSet<>())
          .add(finding.distinction());
    }
    var worst = new LinkedHashMap<Measurement, Finding>();
    for (Finding finding : findings) {
      var measurement =
          new Measurement(
              new Check(finding.dataset(), name(finding)),
              finding.measuredAt().truncatedTo(ChronoUnit.MICROS));
      Finding other = worst.get(measurement);
      if (other == null) {
        worst.put(measurement, finding);
      } else {
        boolean isWorse = gravity(finding) > gravity(other);
        if (isWorse) {
          worst.put(measurement, finding);
        }
        remainder.add(
            "is of a check that has another result of the same instant; the worst of them counts",
            isWorse ? other.at() : finding.at());
      }
    }
    var results = new ArrayList<ResultDraft>();
    worst.forEach((measurement, finding) -> results.add(result(measurement.check(), finding)));
    return results;
  }

  private static ResultDraft result(Check check, Finding finding) {
    return new ResultDraft(
        check.dataset().toString(),
        check.name(),
        Texts.clip(finding.column(), MAX_COLUMN),
        finding.dimension(),
        finding.outcome(),
        finding.value(),
        Texts.clip(finding.expectation(), MAX_EXPECTATION),
        finding.outcome() == Outcome.PASS ? "" : Texts.clip(finding.message(), MAX_MESSAGE),
        finding.measuredAt());
  }

  /** What is cut off of a long name, or tells it apart from others, leaves a digest. */
  private String name(Finding finding) {
    Set<String> same =
        distinctions.getOrDefault(new Check(finding.dataset(), finding.check()), Set.of());
    if (same.size() > 1) {
      return Texts.digested(
          finding.check(), finding.check() + "\n" + finding.distinction(), MAX_NAME);
    }
    return finding.check().length() > MAX_NAME
        ? Texts.digested(finding.check(), finding.check(), MAX_NAME)
        : Texts.clip(finding.check(), MAX_NAME);
  }

  private static int gravity(Finding finding) {
    return BY_GRAVITY.indexOf(finding.outcome());
  }
}
