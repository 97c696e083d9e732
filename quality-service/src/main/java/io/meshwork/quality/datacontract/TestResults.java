package io.meshwork.quality.datacontract;

import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.contract.ContractDataset;
import io.meshwork.quality.datacontract.TestRunDraft.TestCheck;
import io.meshwork.quality.result.ResultDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks of a run as results of the mesh's own checks. */
final class TestResults {

  private static final int MAX_NAME = 200;
  private static final int MAX_COLUMN = 1000;
  private static final int MAX_EXPECTATION = 2000;
  private static final int MAX_MESSAGE = 10_000;

  private final List<ContractDataset> datasets;
  private final List<DeclaredCheck> declared;
  private final Instant measuredAt;
  private final Map<String, Integer> names = new HashMap<>();

  TestResults(List<ContractDataset> datasets, List<DeclaredCheck> declared, Instant measuredAt) {
    this.datasets = datasets;
    this.declared = declared;
    this.measuredAt = measuredAt;
  }

  List<ResultDraft> of(TestRunDraft run) {
    var results = new ArrayList<ResultDraft>();
    for (TestCheck check : run.checks() == null ? List.<TestCheck>of() : run.checks()) {
      Outcome outcome = check == null ? null : outcome(check.result());
      if (outcome != null) {
        datasets.stream()
            .filter(one -> check.model() == null || one.isNamed(check.model()))
            .map(ContractDataset::dataset)
            .distinct()
            .forEach(dataset -> results.add(result(dataset.toString(), check, outcome)));
      }
    }
    return results;
  }

  private ResultDraft result(String dataset, TestCheck check, Outcome outcome) {
    Optional<DeclaredCheck> rule =
        declared.stream()
            .filter(one -> one.dataset().toString().equals(dataset))
            .filter(one -> isResultOf(one, check))
            .findFirst();
    return new ResultDraft(
        dataset,
        single(dataset, rule.map(DeclaredCheck::name).orElseGet(() -> name(check))),
        clip(said(check.field()), MAX_COLUMN),
        rule.map(DeclaredCheck::dimension).orElse(Dimension.UNSPECIFIED),
        outcome,
        null,
        clip(
            rule.map(DeclaredCheck::expectation)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> said(check.name())),
            MAX_EXPECTATION),
        outcome == Outcome.PASS ? "" : clip(said(check.reason()), MAX_MESSAGE),
        measuredAt);
  }

  /** By the rule's id, where both have one; by name on the same column otherwise. */
  private static boolean isResultOf(DeclaredCheck rule, TestCheck check) {
    if (check.qualityId() != null && !rule.rule().isEmpty()) {
      return rule.rule().equals(check.qualityId());
    }
    String name = said(check.name());
    String plain =
        rule.column().isEmpty() ? rule.name() : rule.name().substring(rule.column().length() + 2);
    boolean isOfColumn = rule.column().equals(said(check.field()));
    return isOfColumn && !name.isEmpty() && (name.equals(plain) || name.equals(rule.description()));
  }

  private static String name(TestCheck check) {
    for (String name : new String[] {said(check.key()), said(check.name()), said(check.type())}) {
      if (!name.isBlank()) {
        return name;
      }
    }
    return "unnamed";
  }

  /** A check has one result an instant, so the second of a name gets a number. */
  private String single(String dataset, String name) {
    String clipped = clip(name, MAX_NAME - 6);
    int count = names.merge(dataset + " " + clipped, 1, Integer::sum);
    return count == 1 ? clipped : clipped + " " + count;
  }

  private static @Nullable Outcome outcome(@Nullable String result) {
    return switch (said(result).toLowerCase(Locale.ROOT)) {
      case "passed" -> Outcome.PASS;
      case "warning" -> Outcome.WARN;
      case "failed" -> Outcome.FAIL;
      case "error" -> Outcome.ERROR;
      default -> null;
    };
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String clip(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
