package io.meshwork.quality.execution.statement;

import io.meshwork.quality.execution.statement.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a table are those that a measure counts. */
final class Conditions {

  private final Table table;

  Conditions(Table table) {
    this.table = table;
  }

  /** Rows without a value. */
  Fragment of(Measure.Nulls nulls) throws UnrunnableException {
    return Fragment.of(sql(nulls.column()) + " IS NULL");
  }

  /** Rows with a value that stands for none. */
  Fragment of(Measure.Missing missing) throws UnrunnableException {
    Column column = table.column(missing.column());
    var either = new ArrayList<Fragment>();
    if (missing.values().contains(null)) {
      either.add(Fragment.of(table.sql(column) + " IS NULL"));
    }
    either.add(isOneOf(column, missing.values()));
    return Fragment.join(" OR ", either);
  }

  /** Rows with a value that is not valid. */
  Fragment of(Measure.Invalid invalid) throws UnrunnableException {
    Column column = table.column(invalid.column());
    String name = table.sql(column);
    return Fragment.of(name + " IS NOT NULL AND NOT ").then(valid(column, invalid.validity()));
  }

  /** Rows that have a value in all columns. */
  Fragment complete(Collection<String> columns) throws UnrunnableException {
    var all = new ArrayList<Fragment>();
    for (String column : columns) {
      all.add(Fragment.of(sql(column) + " IS NOT NULL"));
    }
    return Fragment.join(" AND ", all);
  }

  /** The columns themselves, as one value. */
  String tuple(List<String> columns) throws UnrunnableException {
    var names = new ArrayList<String>();
    for (String column : columns) {
      names.add(sql(column));
    }
    return names.size() == 1 ? names.getFirst() : "(" + String.join(", ", names) + ")";
  }

  String sql(String column) throws UnrunnableException {
    return table.sql(table.column(column));
  }

  private Fragment valid(Column column, Measure.Validity validity) throws UnrunnableException {
    var all = new ArrayList<Fragment>();
    String text = table.dialect().text(table.sql(column));
    if (validity.values() != null) {
      all.add(isOneOf(column, validity.values()).in("(", ")"));
    }
    if (validity.pattern() != null) {
      all.add(Fragment.of(table.dialect().matches(text), validity.pattern()));
    }
    addBound(all, column, ">=", validity.minimum());
    addBound(all, column, "<=", validity.maximum());
    if (validity.minLength() != null) {
      all.add(Fragment.of("length(%s) >= ?".formatted(text), validity.minLength()));
    }
    if (validity.maxLength() != null) {
      all.add(Fragment.of("length(%s) <= ?".formatted(text), validity.maxLength()));
    }
    return Fragment.join(" AND ", all).in("(", ")");
  }

  private void addBound(
      List<Fragment> all, Column column, String comparison, @Nullable BigDecimal bound)
      throws UnrunnableException {
    if (bound != null) {
      if (column.family() != Family.NUMBER) {
        throw new UnrunnableException(
            "minimum and maximum are for numbers, and '%s' is of the type %s."
                .formatted(column.name(), column.type()));
      }
      all.add(Fragment.of("%s %s ?".formatted(table.sql(column), comparison), bound));
    }
  }

  /** Numbers are compared as numbers: 1.0 is 1. Everything else as text. */
  private Fragment isOneOf(Column column, List<@Nullable String> values) {
    boolean isNumber = column.family() == Family.NUMBER;
    var wanted = new ArrayList<>();
    for (String value : values) {
      Object bound = value == null || !isNumber ? value : Measured.ofText(value).number();
      if (bound != null) {
        wanted.add(bound);
      }
    }
    String name = table.sql(column);
    return wanted.isEmpty()
        ? Fragment.of("FALSE")
        : new Fragment(
            "%s IN (%s)"
                .formatted(
                    isNumber ? name : table.dialect().text(name),
                    String.join(", ", Collections.nCopies(wanted.size(), "?"))),
            wanted);
  }
}
