package io.meshwork.quality.execution.statement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check measures of a table. */
public sealed interface Measure {

  /** Whether it is of one column, and cannot do without. */
  default boolean isOfColumn() {
    return switch (this) {
      case RowCount _, Duplicates _, Drift _, Query _ -> false;
      case Nulls _, Missing _, Invalid _, Orphans _, Freshness _, Statistic _ -> true;
    };
  }

  /** Something of which rows have their share: it can be told in percent, and shown. */
  sealed interface OfRows extends Measure {}

  /** How many rows there are. */
  record RowCount() implements Measure {}

  /** Rows without a value. */
  record Nulls(String column) implements OfRows {}

  /** Rows with a value that stands for none; null among them if it does. */
  record Missing(String column, List<@Nullable String> values) implements OfRows {}

  /** Rows with a value that is not valid. A row without one is not invalid. */
  record Invalid(String column, Validity validity) implements OfRows {}

  /**
   * Rows that have what an earlier row has already. Rows without a value in any column do not
   * count.
   */
  record Duplicates(List<String> columns) implements OfRows {}

  /** Rows whose value is not in a column of another table. */
  record Orphans(String column, String table, String key) implements OfRows {}

  /** How long ago the latest value of a column is. */
  record Freshness(String column) implements Measure {}

  /** A number about the values of a column. */
  record Statistic(Function function, String column) implements Measure {

    /** Which number. */
    enum Function {
      AVERAGE("avg"),
      MINIMUM("min"),
      MAXIMUM("max"),
      SUM("sum"),
      STANDARD_DEVIATION("stddev_samp"),
      DISTINCT_VALUES("count");

      private final String sql;

      Function(String sql) {
        this.sql = sql;
      }

      String sql() {
        return sql;
      }
    }
  }

  /** By how many columns the table differs from what the contract says. */
  record Drift() implements Measure {}

  /** Whatever a query gives. */
  record Query(String sql) implements Measure {}

  /**
   * When a value is valid: all that is given must hold.
   *
   * @param values any of them; null among them says nothing
   * @param pattern a regular expression that must match somewhere in it
   * @param minimum of a number
   * @param minLength in characters
   */
  record Validity(
      @Nullable List<@Nullable String> values,
      @Nullable String pattern,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable Integer minLength,
      @Nullable Integer maxLength) {}
}
