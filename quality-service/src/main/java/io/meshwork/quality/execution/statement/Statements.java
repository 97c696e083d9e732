package io.meshwork.quality.execution.statement;

import io.meshwork.quality.execution.statement.Measure.Statistic.Function;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that measure a table. */
public final class Statements {

  private final Table table;
  private final Conditions conditions;

  public Statements(Table table) {
    this.table = table;
    this.conditions = new Conditions(table);
  }

  /**
   * What a plan measures as an aggregate over the table; nothing if it takes a statement of its
   * own.
   */
  public @Nullable Fragment aggregate(Plan plan) throws UnrunnableException {
    return switch (plan.measure()) {
      case Measure.RowCount _ -> count(plan, Fragment.of(""));
      case Measure.Nulls nulls -> share(plan, count(plan, conditions.of(nulls)));
      case Measure.Missing missing -> share(plan, count(plan, conditions.of(missing)));
      case Measure.Invalid invalid -> share(plan, count(plan, conditions.of(invalid)));
      case Measure.Duplicates duplicates -> share(plan, surplus(plan, duplicates.columns()));
      case Measure.Freshness freshness -> latest(plan, freshness.column());
      case Measure.Statistic statistic -> statistic(plan, statistic);
      case Measure.Orphans _, Measure.Drift _, Measure.Query _ -> null;
    };
  }

  /**
   * Several aggregates in one scan.
   *
   * @param percent of the rows to look at; null for all
   */
  public Fragment scan(List<Fragment> aggregates, @Nullable BigDecimal percent) {
    String sample = percent == null ? "" : table.dialect().sample(percent);
    return Fragment.join(", ", aggregates).in("SELECT ", from() + sample);
  }

  /** Rows whose value another table does not have, or their share in percent. */
  public Fragment orphans(Plan plan, Measure.Orphans orphans, Table other)
      throws UnrunnableException {
    return share(plan, count(plan, orphaned(orphans, other))).in("SELECT ", from());
  }

  /**
   * Some of the rows that a plan counts.
   *
   * @param columns to be shown
   * @param other the table that orphans miss; null for other measures
   */
  public Fragment sample(
      Plan plan, Measure.OfRows measure, List<String> columns, @Nullable Table other, int rows)
      throws UnrunnableException {
    Fragment condition =
        switch (measure) {
          case Measure.Nulls nulls -> conditions.of(nulls);
          case Measure.Missing missing -> conditions.of(missing);
          case Measure.Invalid invalid -> conditions.of(invalid);
          case Measure.Duplicates duplicates -> repeated(plan, duplicates.columns());
          case Measure.Orphans orphans -> orphaned(orphans, Objects.requireNonNull(other));
        };
    String shown =
        columns.stream()
            .map(
                column ->
                    "left(%s, 200)".formatted(table.dialect().text(table.dialect().quote(column))))
            .collect(Collectors.joining(", "));
    return Fragment.all(condition, Fragment.of(plan.filter()))
        .in("SELECT " + shown + from() + " WHERE ", " LIMIT " + rows);
  }

  private String from() {
    return " FROM " + table.relation() + " AS t";
  }

  private Fragment count(Plan plan, Fragment condition) {
    return counted("*", Fragment.all(condition, Fragment.of(plan.filter())));
  }

  private static Fragment counted(String what, Fragment condition) {
    String count = "count(" + what + ")";
    return condition.sql().isEmpty()
        ? Fragment.of(count)
        : condition.in(count + " FILTER (WHERE ", ")");
  }

  /** Of a table without rows, no share is at fault. */
  private Fragment share(Plan plan, Fragment count) {
    return plan.unit() != Unit.PERCENT
        ? count
        : count
            .in("coalesce(100.0 * (", ") / nullif(")
            .then(count(plan, Fragment.of("")))
            .then(Fragment.of(", 0), 0)"));
  }

  private Fragment surplus(Plan plan, List<String> columns) throws UnrunnableException {
    Fragment complete = Fragment.all(conditions.complete(columns), Fragment.of(plan.filter()));
    return counted("*", complete)
        .then(Fragment.of(" - "))
        .then(counted("DISTINCT " + conditions.tuple(columns), complete));
  }

  private Fragment repeated(Plan plan, List<String> columns) throws UnrunnableException {
    String tuple = conditions.tuple(columns);
    return Fragment.all(conditions.complete(columns), Fragment.of(plan.filter()))
        .in(
            tuple + " IN (SELECT " + tuple + from() + " WHERE ",
            " GROUP BY " + tuple + " HAVING count(*) > 1)");
  }

  private Fragment latest(Plan plan, String name) throws UnrunnableException {
    Table.Column column = table.column(name);
    if (column.family() != Family.TIME) {
      throw new UnrunnableException(
          "Freshness is told by a time, and '%s' is of the type %s."
              .formatted(column.name(), column.type()));
    }
    return Fragment.of(
        table.dialect().epoch("max(%s)%s".formatted(table.sql(column), filter(plan))));
  }

  private Fragment statistic(Plan plan, Measure.Statistic statistic) throws UnrunnableException {
    Table.Column column = table.column(statistic.column());
    boolean isCount = statistic.function() == Function.DISTINCT_VALUES;
    if (!isCount && column.family() != Family.NUMBER) {
      throw new UnrunnableException(
          "It is measured of numbers, and '%s' is of the type %s."
              .formatted(column.name(), column.type()));
    }
    return Fragment.of(
        "%s(%s%s)%s"
            .formatted(
                statistic.function().sql(),
                isCount ? "DISTINCT " : "",
                table.sql(column),
                filter(plan)));
  }

  private static String filter(Plan plan) {
    return plan.filter().isEmpty() ? "" : " FILTER (WHERE %s)".formatted(plan.filter());
  }

  private Fragment orphaned(Measure.Orphans orphans, Table other) throws UnrunnableException {
    String column = conditions.sql(orphans.column());
    return Fragment.of(
        "t.%1$s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2$s AS other WHERE other.%3$s = t.%1$s)"
            .formatted(column, other.relation(), other.sql(other.column(orphans.key()))));
  }
}
