package io.meshwork.quality.incident;

import java.time.Instant;
import java.util.List;

/**
 * A dataset that fails.
 *
 * @param checks those that fail, by name
 */
record FailingDataset(List<FailingCheck> checks) {

  /** A check that fails, and what it says. */
  record FailingCheck(String name, String message, Instant measuredAt) {}

  private static final int NAMED = 3;
  private static final int TOLD = 10;

  /** Time of the latest result by which it fails. */
  Instant measuredAt() {
    return checks.stream().map(FailingCheck::measuredAt).max(Instant::compareTo).orElseThrow();
  }

  /** What fails, in a few words. */
  String names() {
    List<String> first = checks.stream().limit(NAMED).map(FailingCheck::name).toList();
    String names = String.join(", ", first);
    return checks.size() > NAMED ? "%s and %d more".formatted(names, checks.size() - NAMED) : names;
  }

  /** What fails and why, a line each. */
  String reasons() {
    return String.join(
        "\n",
        checks.stream()
            .limit(TOLD)
            .map(check -> check.name() + (check.message().isEmpty() ? "" : ": " + check.message()))
            .toList());
  }
}
