package io.meshwork.quality.contract;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractSla;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.Demand;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.sla.Sla;
import io.meshwork.quality.sla.SlaService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Makes checks and SLAs of what contracts say. A retired contract says nothing any more. */
@ApplicationScoped
@Transactional
public class ContractService {

  private static final int MAX_NAME = 200;
  private static final int MAX_TEXT = 2000;

  private final ContractDatasets datasets;
  private final ContractColumns columns;
  private final CheckService checks;
  private final SlaService slas;
  private final AssessmentService assessments;
  private final UrnLocks locks;

  ContractService(
      ContractDatasets datasets,
      ContractColumns columns,
      CheckService checks,
      SlaService slas,
      AssessmentService assessments,
      UrnLocks locks) {
    this.datasets = datasets;
    this.columns = columns;
    this.checks = checks;
    this.slas = slas;
    this.assessments = assessments;
    this.locks = locks;
  }

  /** Which datasets the schemas of a contract are, on which servers. */
  public List<ContractDataset> datasets(Urn contract) {
    return datasets.of(contract);
  }

  /** What a contract says of the columns of one of its schemas, in its order. */
  public List<ContractColumn> columns(Urn contract, String schema) {
    return columns.of(contract, schema);
  }

  /** What all contracts say of the columns of a dataset. */
  public List<ContractColumn> columns(Urn dataset) {
    return columns.of(dataset);
  }

  void says(Urn urn, Contract contract) {
    boolean isRetired = contract.getLifecycle().equals("retired");
    Contract valid = isRetired ? Contract.getDefaultInstance() : contract;
    locks.lock(urn);
    List<ContractDataset> described = described(valid);
    datasets.replace(urn, described);
    columns.replace(urn, columns(valid));
    List<Sla> promised =
        valid.getSlaPropertiesList().stream().map(sla -> sla(urn, sla, described)).toList();
    List<DeclaredCheck> demanded = checks(valid);
    var touched = new HashSet<Urn>(checks.datasets(urn));
    demanded.forEach(check -> touched.add(check.dataset()));
    var changed = new HashSet<Urn>(touched);
    changed.addAll(slas.touched(urn, promised));
    locks.lock(changed);
    checks.declare(urn, demanded);
    slas.declare(urn, promised);
    assessments.reassess(touched);
  }

  private static List<ContractDataset> described(Contract contract) {
    var datasets = new ArrayList<ContractDataset>();
    for (ContractSchema schema : contract.getSchemaList()) {
      schema
          .getDatasetsByServerMap()
          .forEach(
              (server, dataset) ->
                  datasets.add(
                      new ContractDataset(
                          schema.getName(),
                          schema.getPhysicalName(),
                          server,
                          Urn.parse(Urn.Kind.DATASET, "datasets", dataset))));
    }
    return datasets;
  }

  private static List<ContractColumn> columns(Contract contract) {
    return contract.getSchemaList().stream()
        .flatMap(
            schema ->
                schema.getColumnsList().stream()
                    .map(
                        column ->
                            new ContractColumn(
                                schema.getName(),
                                column.getName(),
                                column.getType(),
                                column.getClassification(),
                                column.getCriticalDataElement())))
        .toList();
  }

  private static List<DeclaredCheck> checks(Contract contract) {
    var declared = new ArrayList<DeclaredCheck>();
    for (ContractSchema schema : contract.getSchemaList()) {
      for (String dataset : schema.getDatasetsList()) {
        Urn urn = Urn.parse(Urn.Kind.DATASET, "datasets", dataset);
        schema.getQualityList().forEach(rule -> declared.add(check(urn, rule)));
      }
    }
    return declared;
  }

  private static DeclaredCheck check(Urn dataset, ContractQualityRule rule) {
    return new DeclaredCheck(
        dataset,
        name(rule.getKey()),
        rule.getId(),
        rule.getColumn(),
        Arrays.stream(Dimension.values())
            .filter(dimension -> dimension.word().equals(rule.getDimension()))
            .findFirst()
            .orElse(Dimension.UNSPECIFIED),
        rule.getSeverity(),
        clip(
            rule.getExpectation().isEmpty() ? rule.getDescription() : rule.getExpectation(),
            MAX_TEXT),
        rule.getDescription(),
        rule.getSchedule(),
        new Demand(
            rule.getType(),
            rule.getMetric(),
            rule.getEngine(),
            rule.getImplementation(),
            rule.getMustMap(),
            rule.getUnit(),
            rule.getArguments(),
            rule.getFilter()));
  }

  /** What the service's own checks are called stays theirs. */
  private static String name(String key) {
    return clip(OwnChecks.isOwn(key) ? "rule " + key : key, MAX_NAME);
  }

  private static Sla sla(Urn contract, ContractSla sla, List<ContractDataset> described) {
    List<String> tables =
        Arrays.stream(sla.getElement().split(","))
            .map(element -> element.strip().split("\\.", 2)[0])
            .filter(table -> !table.isEmpty())
            .toList();
    return new Sla(
        contract.toString(),
        sla.getProperty(),
        sla.getValue(),
        sla.getValueExt(),
        sla.getUnit(),
        sla.getElement(),
        sla.getDriver(),
        sla.getDescription(),
        sla.getSchedule(),
        described.stream()
            .filter(dataset -> tables.isEmpty() || tables.stream().anyMatch(dataset::isNamed))
            .map(dataset -> dataset.dataset().toString())
            .distinct()
            .toList());
  }

  private static String clip(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
