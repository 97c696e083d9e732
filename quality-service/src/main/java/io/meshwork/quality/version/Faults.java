package io.meshwork.quality.version;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.quality.check.CheckSql;
import io.meshwork.quality.check.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what speaks against using datasets. */
@ApplicationScoped
class Faults {

  /** A fault that stands no longer taints nothing, whether its traces are gone yet or not. */
  private static final String OF_VERSIONS =
      """
      SELECT found.of, found.is_inherited, fault.stops, checked.dataset, written.run_id, checked.name,
        result.outcome, result.message, fault.since
      FROM (
        SELECT version.dataset_key AS of, false AS is_inherited, fault.dataset_key, fault.run, fault.check_id
        FROM unnest(?::uuid[], ?::bigint[]) AS version (dataset_key, run)
        JOIN version_fault AS fault USING (dataset_key, run)
        UNION ALL
        SELECT version.dataset_key, true, taint.dataset_key, taint.root, taint.check_id
        FROM unnest(?::uuid[], ?::bigint[]) AS version (dataset_key, run)
        JOIN taint ON taint.run = version.run
      ) AS found
      JOIN version_fault AS fault USING (dataset_key, run, check_id)
      JOIN quality_check AS checked ON checked.id = found.check_id
      JOIN job_run AS written ON written.id = found.run
      JOIN check_result AS result
        ON result.check_id = found.check_id AND result.measured_at = fault.measured_at
      WHERE fault.stops OR NOT found.is_inherited
      """;

  private static final String OF_DATASETS =
      """
      SELECT checked.dataset_key AS of, false AS is_inherited,
        checked.outcome = 'FAIL' AND NOT %s AS stops, checked.dataset, NULL AS run_id, checked.name,
        checked.outcome, checked.message,
        CASE WHEN checked.outcome = 'PASS' THEN checked.measured_at ELSE (
          SELECT min(failed.measured_at) FROM check_result AS failed
          WHERE failed.check_id = checked.id AND failed.measured_at > coalesce(
            (SELECT passed.measured_at FROM check_result AS passed
             WHERE passed.check_id = checked.id AND passed.outcome = 'PASS'
             ORDER BY passed.measured_at DESC LIMIT 1),
            '-infinity')) END AS since
      FROM unnest(?::uuid[]) AS wanted (key)
      JOIN quality_check AS checked ON checked.dataset_key = wanted.key
      %s
      WHERE %s
      """
          .formatted(
              VersionSql.IS_MILD,
              CheckSql.joinDeclared("checked"),
              CheckSql.counts("checked", "checked.measured_at"));

  private final Statements statements;

  Faults(Statements statements) {
    this.statements = statements;
  }

  List<Fault> ofVersions(Collection<Version> versions) {
    var datasets = Many.uuids(versions.stream().map(Version::dataset).toList());
    var runs = Many.numbers(versions.stream().map(Version::number).toList());
    return statements.list(OF_VERSIONS, Faults::read, datasets, runs, datasets, runs);
  }

  List<CheckedDataset> ofDatasets(Collection<UUID> datasets) {
    Map<UUID, List<Fault>> checked = new LinkedHashMap<>();
    for (Fault fault : statements.list(OF_DATASETS, Faults::read, Many.uuids(datasets))) {
      List<Fault> found = checked.computeIfAbsent(fault.of(), key -> new ArrayList<>());
      if (fault.outcome() != Outcome.PASS) {
        found.add(fault);
      }
    }
    return checked.entrySet().stream()
        .map(one -> new CheckedDataset(one.getKey(), one.getValue()))
        .toList();
  }

  private static Fault read(ResultSet row) throws SQLException {
    return new Fault(
        Statements.uuid(row, "of"),
        row.getBoolean("is_inherited"),
        row.getBoolean("stops"),
        row.getString("dataset"),
        row.getString("run_id"),
        row.getString("name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("message"),
        Statements.instant(row, "since"));
  }
}
