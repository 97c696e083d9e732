package io.meshwork.quality.execution.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param text as people read it
 * @param number the same as a number, if it is one
 */
public record Measured(String text, @Nullable BigDecimal number) {

  /** Of a value that a database gave. Text is text, whatever it looks like. */
  public static Measured of(Object value) {
    return value instanceof Number
        ? ofText(value.toString())
        : new Measured(value.toString(), null);
  }

  static Measured of(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return new Measured(plain.toPlainString(), number);
  }

  static Measured ofText(String text) {
    try {
      return of(new BigDecimal(text));
    } catch (NumberFormatException word) {
      return new Measured(text, null);
    }
  }

  /** Whether both are the same number, or else the same text. */
  boolean isSame(Measured other) {
    if (number == null || other.number == null) {
      return text.equals(other.text);
    }
    return number.compareTo(other.number) == 0;
  }
}
