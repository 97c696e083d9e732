package io.meshwork.quality.score.deduction;

import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.check.Severity;

/**
 * The formula, as docs/guides/scores.md has it: a check that does not pass takes away its share of
 * the weight of all checks of its dataset.
 */
final class Weights {

  private Weights() {}

  /** How much a check matters: by how grave its failing is, and by what it measures. */
  static double of(Severity severity, Dimension dimension) {
    return of(severity) * of(dimension);
  }

  private static double of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 5;
      case ERROR -> 3;
      case MODERATE -> 2;
      case WARNING -> 1;
      case INFO -> 0.5;
    };
  }

  /** Wrong or missing data does more harm than data that is late or oddly written. */
  private static double of(Dimension dimension) {
    return switch (dimension) {
      case ACCURACY, COMPLETENESS, UNIQUENESS -> 1.5;
      case CONFORMITY, CONSISTENCY, TIMELINESS, UNSPECIFIED -> 1;
      case COVERAGE -> 0.5;
    };
  }

  /** Which part of its weight a check loses. One that could not be run may be either. */
  static double lost(Outcome outcome) {
    return switch (outcome) {
      case PASS -> 0;
      case WARN, ERROR -> 0.5;
      case FAIL -> 1;
    };
  }
}
