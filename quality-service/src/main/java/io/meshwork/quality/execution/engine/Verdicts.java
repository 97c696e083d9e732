package io.meshwork.quality.execution.engine;

import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.check.Severity;
import io.meshwork.quality.execution.statement.Measure;
import io.meshwork.quality.execution.statement.Measured;
import io.meshwork.quality.execution.statement.Plan;
import io.meshwork.quality.execution.statement.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was measured. A check whose severity is no more than a warning warns, any other
 * fails.
 *
 * @param now by which freshness is told
 * @param samplePercent share of the rows that some measures look at; nothing for all
 */
record Verdicts(Instant now, Optional<BigDecimal> samplePercent) {

  /**
   * Whether a part of the rows is enough: only shares that are counted row by row are the same in
   * it.
   */
  boolean isSampled(Plan plan) {
    return samplePercent.isPresent()
        && plan.unit() == Unit.PERCENT
        && !(plan.measure() instanceof Measure.Duplicates)
        && !(plan.measure() instanceof Measure.Orphans)
        && !(plan.measure() instanceof Measure.Query);
  }

  /** Of what an aggregate gave. */
  Finding of(Plan plan, @Nullable Object value) {
    if (value == null) {
      return new Finding(
          plan.check(), outcome(plan.check()), null, "There is no value to measure.", null);
    }
    if (plan.measure() instanceof Measure.Freshness) {
      BigDecimal latest = Measured.of(value).number();
      return latest == null
          ? Finding.error(plan.check(), "The latest value is no time.")
          : of(plan, Measured.of(age(latest, plan.unit())), "");
    }
    return of(
        plan,
        Measured.of(value),
        isSampled(plan)
            ? " Of a sample of %s percent of the rows."
                .formatted(samplePercent.orElseThrow().toPlainString())
            : "");
  }

  /**
   * Of what was measured. Text may be anybody's data, so it is not told.
   *
   * @param more for people to read, if it does not hold
   */
  static Finding of(Plan plan, Measured measured, String more) {
    DeclaredCheck check = plan.check();
    if (plan.threshold().holds(measured)) {
      return Finding.passed(check, measured);
    }
    String told = measured.number() == null ? "another text" : measured.text() + unit(plan.unit());
    return new Finding(
        check,
        outcome(check),
        measured.number(),
        "It is %s and %s.%s".formatted(told, plan.threshold().words(), more),
        null);
  }

  private BigDecimal age(BigDecimal latest, Unit unit) {
    return BigDecimal.valueOf(now.toEpochMilli())
        .movePointLeft(3)
        .subtract(latest)
        .divide(BigDecimal.valueOf(unit.seconds()), 2, RoundingMode.HALF_UP);
  }

  private static Outcome outcome(DeclaredCheck check) {
    return Severity.of(check.severity()).isMild() ? Outcome.WARN : Outcome.FAIL;
  }

  private static String unit(Unit unit) {
    return unit == Unit.ROWS ? "" : " " + unit.name().toLowerCase(Locale.ROOT);
  }
}
