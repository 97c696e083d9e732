package io.meshwork.quality.execution.engine;

import io.meshwork.quality.execution.source.Session;
import io.meshwork.quality.execution.statement.CustomSql;
import io.meshwork.quality.execution.statement.Drift;
import io.meshwork.quality.execution.statement.Measure;
import io.meshwork.quality.execution.statement.Measured;
import io.meshwork.quality.execution.statement.Plan;
import io.meshwork.quality.execution.statement.Statements;
import io.meshwork.quality.execution.statement.Table;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.SQLException;
import java.util.List;

/** Measures what takes a statement of its own, or none. */
final class Singles {

  private static final int MAX_DIFFERENCES = 20;

  private final Session session;
  private final Statements statements;
  private final Verdicts verdicts;

  Singles(Session session, Statements statements, Verdicts verdicts) {
    this.session = session;
    this.statements = statements;
    this.verdicts = verdicts;
  }

  Finding of(Task task) throws SQLException, UnrunnableException {
    return switch (task.plan().measure()) {
      case Measure.Drift _ -> drift(task);
      case Measure.Query query -> query(task.plan(), query);
      case Measure.Orphans orphans -> orphans(task.plan(), orphans);
      default -> throw new IllegalStateException("It is an aggregate: " + task);
    };
  }

  private Finding drift(Task task) throws SQLException, UnrunnableException {
    List<Table.Column> expected =
        task.columns().stream()
            .filter(column -> !column.name().contains("."))
            .map(column -> new Table.Column(column.name(), column.type()))
            .toList();
    if (expected.isEmpty()) {
      throw new UnrunnableException("The contract says nothing of the columns.");
    }
    List<String> differences = Drift.between(expected, session.table()).differences();
    String told =
        String.join("; ", differences.subList(0, Math.min(differences.size(), MAX_DIFFERENCES)));
    return Verdicts.of(
        task.plan(),
        Measured.of(differences.size()),
        differences.size() > MAX_DIFFERENCES ? " " + told + "; and others." : " " + told + ".");
  }

  private Finding query(Plan plan, Measure.Query query) throws SQLException, UnrunnableException {
    String sql = CustomSql.query(query.sql(), session.table(), plan.check().column());
    var rows = session.queryPlain(sql, 2);
    if (rows.size() != 1 || rows.getFirst().size() != 1) {
      throw new UnrunnableException("The query must give one row of one column.");
    }
    Object value = rows.getFirst().getFirst();
    if (value == null) {
      throw new UnrunnableException("The query gave no value.");
    }
    return Verdicts.of(plan, Measured.of(value), "");
  }

  private Finding orphans(Plan plan, Measure.Orphans orphans)
      throws SQLException, UnrunnableException {
    var statement = statements.orphans(plan, orphans, session.other(orphans.table()));
    return verdicts.of(plan, session.query(statement, 1).getFirst().getFirst());
  }
}
