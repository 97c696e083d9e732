package io.meshwork.quality.execution.engine;

import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.execution.statement.Measured;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param value what was measured; nothing if that is no number
 * @param message why it did not pass
 * @param sample some of the rows that failed
 */
public record Finding(
    DeclaredCheck check,
    Outcome outcome,
    @Nullable BigDecimal value,
    String message,
    @Nullable Sample sample) {

  static Finding passed(DeclaredCheck check, Measured measured) {
    return new Finding(check, Outcome.PASS, measured.number(), "", null);
  }

  /** The check could not be run. */
  static Finding error(DeclaredCheck check, String why) {
    return new Finding(check, Outcome.ERROR, null, why, null);
  }

  Finding with(@Nullable Sample rows) {
    return new Finding(check, outcome, value, message, rows);
  }
}
