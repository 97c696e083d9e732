package io.meshwork.quality.execution.statement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How what was measured is compared (ODCS 3.1, "Data quality", "Operators"). To lie between
 * excludes the bounds, as the text of the standard has it.
 */
enum Operator {
  BE("mustBe", "must be"),
  NOT_BE("mustNotBe", "must not be"),
  GREATER("mustBeGreaterThan", "must be greater than"),
  AT_LEAST("mustBeGreaterOrEqualTo", "must be at least"),
  LESS("mustBeLessThan", "must be less than"),
  AT_MOST("mustBeLessOrEqualTo", "must be at most"),
  BETWEEN("mustBeBetween", "must be between, and neither of,"),
  NOT_BETWEEN("mustNotBeBetween", "must not be between");

  private final String key;
  private final String words;

  Operator(String key, String words) {
    this.key = key;
    this.words = words;
  }

  static Optional<Operator> of(String key) {
    return Arrays.stream(values()).filter(operator -> operator.key.equals(key)).findFirst();
  }

  String words() {
    return words;
  }

  int operands() {
    return this == BETWEEN || this == NOT_BETWEEN ? 2 : 1;
  }

  boolean takesText() {
    return this == BE || this == NOT_BE;
  }

  /** What is no number is the same as something or not, and nothing else. */
  boolean holds(Measured measured, List<Measured> operands) {
    Measured first = operands.getFirst();
    if (takesText()) {
      return measured.isSame(first) == (this == BE);
    }
    BigDecimal number = measured.number();
    return number != null && holds(number, first, operands.getLast());
  }

  private boolean holds(BigDecimal number, Measured low, Measured high) {
    int toLow = number.compareTo(low.number());
    int toHigh = number.compareTo(high.number());
    return switch (this) {
      case GREATER -> toLow > 0;
      case AT_LEAST -> toLow >= 0;
      case LESS -> toLow < 0;
      case AT_MOST -> toLow <= 0;
      case BETWEEN -> toLow > 0 && toHigh < 0;
      case NOT_BETWEEN -> toLow <= 0 || toHigh >= 0;
      case BE, NOT_BE -> throw new IllegalStateException("They compare more than numbers");
    };
  }
}
