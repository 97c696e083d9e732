package io.meshwork.quality.execution.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.quality.execution.Declared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {

  private static final List<String> NASTY =
      List.of(
          "plain",
          "\"",
          "a\"; DROP TABLE x; --",
          "a\" FROM secrets --",
          "%s %d %1$s",
          "a?b",
          "$1 $$ \\",
          "/* comment",
          "'quote",
          "überraschung 🎉",
          "select");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whateverColumnsAreCalledItIsOneSelectFromTheOneTable(Dialect dialect)
      throws UnrunnableException, JSQLParserException {
    for (String name : NASTY) {
      Table table = table(dialect, name);
      var aggregates = new ArrayList<Fragment>();
      for (Plan plan : plans(name)) {
        var statements = new Statements(table);
        aggregates.add(Objects.requireNonNull(statements.aggregate(plan)));
        if (plan.measure() instanceof Measure.OfRows measure) {
          check(statements.sample(plan, measure, List.of(name), null, 10), table);
        }
      }
      Fragment scan = new Statements(table).scan(aggregates, null);
      check(scan, table);
      assertThat(scan.values()).contains("^x$", "nasty' OR 1=1");
    }
  }

  @Test
  void someOfTheRowsAreAsked() {
    Fragment count = Fragment.of("count(*)");

    assertThat(scan(Dialect.POSTGRES, count))
        .isEqualTo("SELECT count(*) FROM \"t\" AS t TABLESAMPLE BERNOULLI (2.5)");
    assertThat(scan(Dialect.DUCKDB, count))
        .isEqualTo("SELECT count(*) FROM \"t\" AS t TABLESAMPLE 2.5 PERCENT (bernoulli)");
  }

  private static String scan(Dialect dialect, Fragment aggregate) {
    return new Statements(new Table(dialect, "\"t\"", List.of()))
        .scan(List.of(aggregate), new BigDecimal("2.5"))
        .sql();
  }

  private static void check(Fragment fragment, Table table) throws JSQLParserException {
    Statement parsed = CCJSqlParserUtil.parse(fragment.sql());

    assertThat(parsed).isInstanceOf(PlainSelect.class);
    assertThat(new TablesNamesFinder<Void>().getTables(parsed)).containsExactly(table.relation());
    long parameters =
        CCJSqlParserUtil.parse(fragment.sql())
            .toString()
            .replaceAll("\"(\"\"|[^\"])*\"", "")
            .chars()
            .filter(one -> one == '?')
            .count();
    assertThat(parameters).isEqualTo(fragment.values().size());
  }

  private static List<Plan> plans(String column) throws UnrunnableException {
    var plans = new ArrayList<Plan>();
    for (Measure measure :
        List.of(
            new Measure.RowCount(),
            new Measure.Nulls(column),
            new Measure.Missing(column, Arrays.asList(null, "nasty' OR 1=1")),
            new Measure.Invalid(
                column, new Measure.Validity(List.of("a", "?"), "^x$", null, null, 1, 9)),
            new Measure.Duplicates(List.of(column)),
            new Measure.Duplicates(List.of(column, "other")),
            new Measure.Statistic(Measure.Statistic.Function.DISTINCT_VALUES, column),
            new Measure.Freshness("at"))) {
      plans.add(
          new Plan(
              Declared.library("x", column, "", "", "mustBe", "0"),
              measure,
              new Threshold(List.of()),
              measure instanceof Measure.OfRows ? Unit.PERCENT : Unit.ROWS,
              "other = 'x'"));
    }
    return plans;
  }

  private static Table table(Dialect dialect, String column) {
    return new Table(
        dialect,
        dialect.quote(column) + "." + dialect.quote(column),
        List.of(
            new Table.Column(column, "text"),
            new Table.Column("other", "text"),
            new Table.Column("at", "timestamp")));
  }
}
