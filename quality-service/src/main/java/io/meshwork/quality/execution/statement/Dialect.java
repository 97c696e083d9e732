package io.meshwork.quality.execution.statement;

import java.math.BigDecimal;

/** Where the databases that we speak to differ. */
public enum Dialect {
  POSTGRES("text", "%s ~ ?", "EXTRACT(EPOCH FROM CAST(%s AS timestamptz))"),
  DUCKDB("VARCHAR", "regexp_matches(%s, ?)", "epoch(%s)");

  private final String textType;
  private final String matching;
  private final String epoch;

  Dialect(String textType, String matching, String epoch) {
    this.textType = textType;
    this.matching = matching;
    this.epoch = epoch;
  }

  /** An identifier; both databases double what would end it. */
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  String text(String expression) {
    return "CAST(%s AS %s)".formatted(expression, textType);
  }

  /** Whether a regular expression, the one parameter, matches somewhere. */
  String matches(String expression) {
    return matching.replace("%s", expression);
  }

  /** Seconds since 1970. */
  String epoch(String expression) {
    return epoch.replace("%s", expression);
  }

  /** Some of a table's rows, each with the same chance. */
  String sample(BigDecimal percent) {
    return switch (this) {
      case POSTGRES -> " TABLESAMPLE BERNOULLI (%s)".formatted(percent.toPlainString());
      case DUCKDB -> " TABLESAMPLE %s PERCENT (bernoulli)".formatted(percent.toPlainString());
    };
  }
}
