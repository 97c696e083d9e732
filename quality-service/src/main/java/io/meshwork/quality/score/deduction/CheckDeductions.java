package io.meshwork.quality.score.deduction;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckSql;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.check.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the checks of datasets take away by their latest results. */
@ApplicationScoped
class CheckDeductions implements DeductionSource {

  private static final int MAX_MESSAGE = 500;

  private static final String CHECKS =
      """
      SELECT checked.dataset, checked.name, checked.outcome, left(checked.message, %d) AS message,
        declared.severity,
        CASE WHEN checked.dimension = 'UNSPECIFIED' THEN coalesce(declared.dimension, 'UNSPECIFIED')
          ELSE checked.dimension END AS dimension
      FROM unnest(?::uuid[]) AS wanted (key)
      JOIN quality_check AS checked ON checked.dataset_key = wanted.key
      %s
      WHERE %s
      ORDER BY checked.name
      """
          .formatted(
              MAX_MESSAGE,
              CheckSql.joinDeclared("checked"),
              CheckSql.counts("checked", "checked.measured_at"));

  private final Statements statements;

  CheckDeductions(Statements statements) {
    this.statements = statements;
  }

  private record Check(
      String dataset,
      String name,
      Outcome outcome,
      String message,
      Severity severity,
      Dimension dimension) {

    double weight() {
      return Weights.of(severity, dimension);
    }

    Deduction outOf(double total) {
      return new Deduction(
          DeductionKind.CHECK,
          dataset,
          name,
          100 * weight() * Weights.lost(outcome) / total,
          String.format(
              Locale.ROOT,
              "%s of a check of severity %s and dimension %s: %s of its weight of %s in %s",
              outcome.word(),
              severity.word(),
              dimension.word(),
              Weights.lost(outcome) == 1 ? "all" : "half",
              weight(),
              total),
          message);
    }
  }

  @Override
  public Map<Urn, List<Deduction>> of(Collection<Urn> datasets) {
    return statements
        .list(CHECKS, CheckDeductions::read, Many.uuids(datasets.stream().map(Urn::key).toList()))
        .stream()
        .collect(
            Collectors.groupingBy(
                check -> Urn.parse(Urn.Kind.DATASET, "dataset", check.dataset()),
                Collectors.collectingAndThen(Collectors.toList(), CheckDeductions::deductions)));
  }

  private static List<Deduction> deductions(List<Check> checks) {
    double total = checks.stream().mapToDouble(Check::weight).sum();
    return checks.stream()
        .filter(check -> check.outcome() != Outcome.PASS)
        .map(check -> check.outOf(total))
        .toList();
  }

  private static Check read(ResultSet row) throws SQLException {
    return new Check(
        row.getString("dataset"),
        row.getString("name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("message"),
        Severity.of(row.getString("severity")),
        Dimension.valueOf(row.getString("dimension")));
  }
}
