package io.meshwork.quality.execution.engine;

import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.source.Session;
import io.meshwork.quality.execution.source.Sources;
import io.meshwork.quality.execution.source.SourcesConfig;
import io.meshwork.quality.execution.statement.Fragment;
import io.meshwork.quality.execution.statement.Statements;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One look at a dataset: all aggregates in one scan, the rest by statements of their own. Where the
 * one scan fails, each of its checks is tried alone, so that one at fault does not take the others
 * with it.
 */
final class Inspection {

  private final Session session;
  private final SourcesConfig.Source source;
  private final List<ContractColumn> columns;
  private final Function<SQLException, String> tell;
  private final Verdicts verdicts;
  private final Map<Task, Finding> findings = new LinkedHashMap<>();

  Inspection(
      Session session,
      SourcesConfig.Source source,
      List<ContractColumn> columns,
      Function<SQLException, String> tell,
      Instant now) {
    this.session = session;
    this.source = source;
    this.columns = columns;
    this.tell = tell;
    this.verdicts = new Verdicts(now, source.samplePercent());
  }

  /** A task and the aggregate that measures it. */
  private record Scanned(Task task, Fragment aggregate) {}

  /** What was found so far. */
  Map<Task, Finding> findings() {
    return findings;
  }

  /** Runs {@code tasks}. A connection that is lost ends it. */
  void run(List<Task> tasks, Progress progress) throws SQLException {
    var statements = new Statements(session.table());
    var whole = new ArrayList<Scanned>();
    var sampled = new ArrayList<Scanned>();
    var alone = new ArrayList<Task>();
    for (Task task : tasks) {
      try {
        Fragment aggregate = statements.aggregate(task.plan());
        if (aggregate == null) {
          alone.add(task);
        } else {
          (verdicts.isSampled(task.plan()) ? sampled : whole).add(new Scanned(task, aggregate));
        }
      } catch (UnrunnableException fault) {
        findings.put(task, Finding.error(task.check(), fault.reason()));
      }
    }
    scan(statements, whole, null);
    scan(statements, sampled, source.samplePercent().orElse(null));
    findings.keySet().forEach(task -> progress.checked());
    var singles = new Singles(session, statements, verdicts);
    for (Task task : alone) {
      if (progress.isOver()) {
        return;
      }
      findings.put(task, alone(singles, task));
      progress.checked();
    }
    for (Map.Entry<Task, Finding> found : findings.entrySet()) {
      if (!progress.isOver()) {
        found.setValue(sampled(found.getKey(), found.getValue()));
      }
    }
  }

  private void scan(Statements statements, List<Scanned> scanned, @Nullable BigDecimal percent)
      throws SQLException {
    if (scanned.isEmpty()) {
      return;
    }
    try {
      var row =
          session
              .query(statements.scan(scanned.stream().map(Scanned::aggregate).toList(), percent), 1)
              .getFirst();
      for (int i = 0; i < scanned.size(); i++) {
        Task task = scanned.get(i).task();
        findings.put(task, verdicts.of(task.plan(), row.get(i)));
      }
    } catch (SQLException fault) {
      session.recover();
      if (scanned.size() == 1 || Sources.isTimeout(fault)) {
        scanned.forEach(
            one -> findings.put(one.task(), Finding.error(one.task().check(), tell.apply(fault))));
        return;
      }
      for (Scanned one : scanned) {
        scan(statements, List.of(one), percent);
      }
    }
  }

  private Finding alone(Singles singles, Task task) throws SQLException {
    try {
      return singles.of(task);
    } catch (SQLException fault) {
      session.recover();
      return Finding.error(task.check(), tell.apply(fault));
    } catch (UnrunnableException fault) {
      return Finding.error(task.check(), fault.reason());
    }
  }

  /** Without a sample the finding is worth as much. */
  private Finding sampled(Task task, Finding finding) throws SQLException {
    boolean isAtFault =
        switch (finding.outcome()) {
          case WARN, FAIL -> true;
          case PASS, ERROR -> false;
        };
    if (!isAtFault) {
      return finding;
    }
    try {
      return finding.with(new Sampling(session, source.shown()).of(task.plan(), columns));
    } catch (SQLException fault) {
      session.recover();
      return finding;
    } catch (UnrunnableException none) {
      return finding;
    }
  }
}
