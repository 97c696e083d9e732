package io.meshwork.quality.execution.run;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.contract.ContractDataset;
import io.meshwork.quality.contract.ContractService;
import io.meshwork.quality.execution.engine.Engine;
import io.meshwork.quality.execution.engine.Finding;
import io.meshwork.quality.execution.engine.Report;
import io.meshwork.quality.execution.engine.Subject;
import io.meshwork.quality.execution.source.Sources;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run begins with and what it ends with. Between them no transaction is open. */
@ApplicationScoped
@Transactional
class Execution {

  private static final int MAX_MESSAGE = 10_000;

  private final CheckService checks;
  private final ContractService contracts;
  private final ResultService results;
  private final HeldRuns runs;
  private final Samples samples;
  private final Sources sources;

  Execution(
      CheckService checks,
      ContractService contracts,
      ResultService results,
      HeldRuns runs,
      Samples samples,
      Sources sources) {
    this.checks = checks;
    this.contracts = contracts;
    this.results = results;
    this.runs = runs;
    this.samples = samples;
    this.sources = sources;
  }

  /** What is declared of the dataset of a run now. */
  Subject subject(CheckRun run) {
    var names = new LinkedHashSet<String>();
    var declared = new ArrayList<Subject.Declared>();
    for (Map.Entry<Urn, List<DeclaredCheck>> said : checks.declaredOn(run.dataset()).entrySet()) {
      List<ContractDataset> described = described(said.getKey(), run.dataset());
      described.forEach(one -> names.addAll(List.of(one.schema(), one.physicalName())));
      List<ContractColumn> columns = columns(said.getKey(), run.dataset(), described);
      said.getValue().stream()
          .filter(check -> run.names() == null || run.names().contains(check.name()))
          .forEach(check -> declared.add(new Subject.Declared(check, columns)));
    }
    return new Subject(run.dataset(), names, contracts.columns(run.dataset()), declared);
  }

  /**
   * Records what a run found, and that it is done: both, or nothing if it is no longer the
   * caller's.
   */
  void finish(CheckRun run, Report report, Instant measuredAt) {
    int count = report.findings().size() + report.notRun().size();
    boolean isServed = sources.serve(run.dataset());
    if (!runs.end(
        run,
        isServed ? RunState.DONE : RunState.FAILED,
        isServed ? "" : Engine.noSource(run.dataset()),
        count,
        report.notRun())) {
      return;
    }
    List<ResultDraft> found =
        report.findings().stream().map(finding -> result(finding, measuredAt)).toList();
    results.recordAll(found);
    samples.add(run.id(), report.findings());
  }

  private List<ContractDataset> described(Urn contract, Urn dataset) {
    return contracts.datasets(contract).stream()
        .filter(one -> one.dataset().equals(dataset))
        .toList();
  }

  /**
   * What the contract says of the columns; all contracts, for what the dataset declares itself. A
   * schema may be the dataset on several servers, and counts once.
   */
  private List<ContractColumn> columns(Urn declarer, Urn dataset, List<ContractDataset> described) {
    return declarer.equals(dataset)
        ? contracts.columns(dataset)
        : described.stream()
            .map(ContractDataset::schema)
            .distinct()
            .flatMap(schema -> contracts.columns(declarer, schema).stream())
            .toList();
  }

  private static ResultDraft result(Finding finding, Instant measuredAt) {
    DeclaredCheck check = finding.check();
    String message = finding.message();
    return new ResultDraft(
        check.dataset().toString(),
        check.name(),
        check.column(),
        check.dimension(),
        finding.outcome(),
        value(finding.value()),
        check.expectation(),
        message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE),
        measuredAt);
  }

  /** What a double cannot hold is told by the message alone. */
  private static @Nullable Double value(@Nullable BigDecimal measured) {
    double value = measured == null ? Double.NaN : measured.doubleValue();
    return Double.isFinite(value) ? value : null;
  }
}
