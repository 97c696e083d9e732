package io.meshwork.quality.version;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.quality.check.CheckSql;
import io.meshwork.quality.check.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Reads what speaks against using datasets. */
@ApplicationScoped
class Faults {

  private static final int MAX_MESSAGE = 500;

  /** Of the results of a check since a version was written, the latest are looked at. */
  private static final int LATER_RESULTS = 100;

  /**
   * Results about a version, or about any while none is known, and those about how the dataset
   * stands now.
   */
  private static final String OF_CHECKS =
      """
      SELECT used.place, 'CHECK' AS kind, checked.outcome = 'FAIL' AND NOT %s AS stops,
        checked.id AS check_id, NULL::bigint AS run, checked.measured_at,
        (SELECT min(failed.measured_at) FROM check_result AS failed
         WHERE failed.check_id = checked.id AND failed.measured_at > coalesce(
           (SELECT passed.measured_at FROM check_result AS passed
            WHERE passed.check_id = checked.id AND passed.outcome = 'PASS'
            ORDER BY passed.measured_at DESC LIMIT 1),
           '-infinity')) AS since
      FROM used JOIN quality_check AS checked ON checked.dataset_key = used.dataset_key
      %s
      WHERE used.is_now AND (used.run IS NULL OR %s) AND checked.outcome <> 'PASS' AND %s
      """
          .formatted(
              VersionSql.IS_MILD,
              CheckSql.joinDeclared("checked"),
              CheckSql.isOfState("checked"),
              CheckSql.counts("checked", "checked.measured_at"));

  /**
   * What failed last of another version than the latest, and has no result about that one: none
   * that names it, and none measured since it was written that names no version that is known.
   */
  private static final String UNREPEATED =
      """
      SELECT used.place, 'UNREPEATED', false, checked.id,
        coalesce(
          (SELECT named.run FROM dataset_version AS named
           WHERE named.dataset_key = used.dataset_key AND named.run_key = md5(failed.run)::uuid
           ORDER BY named.at DESC, named.job_key DESC LIMIT 1),
          (SELECT before.run FROM dataset_version AS before
           WHERE before.dataset_key = used.dataset_key AND before.at <= failed.measured_at
           ORDER BY before.at DESC, before.run_key DESC, before.job_key DESC LIMIT 1)),
        failed.measured_at, failed.measured_at
      FROM used
      JOIN dataset_version AS latest
        ON latest.dataset_key = used.dataset_key AND latest.run = used.run
      JOIN quality_check AS checked ON checked.dataset_key = used.dataset_key
      JOIN check_result AS failed
        ON failed.check_id = checked.id AND failed.measured_at = checked.measured_at
      %s
      WHERE used.is_now AND checked.outcome = 'FAIL' AND NOT %s AND NOT %s AND %s
        AND NOT EXISTS (
          SELECT true FROM check_result AS named
          WHERE named.check_id = checked.id AND named.run IS NOT NULL
            AND md5(named.run)::uuid = latest.run_key
          UNION ALL
          SELECT true FROM (
            SELECT DISTINCT run FROM (
              SELECT run FROM check_result
              WHERE check_id = checked.id AND measured_at >= latest.at
              ORDER BY measured_at DESC LIMIT %d) AS told) AS later
          WHERE later.run IS NULL OR NOT EXISTS (
            SELECT FROM dataset_version AS named
            WHERE named.dataset_key = used.dataset_key
              AND named.run_key = md5(later.run)::uuid))
      """
          .formatted(
              CheckSql.joinDeclared("checked"),
              VersionSql.IS_MILD,
              CheckSql.isOwn("checked"),
              CheckSql.counts("checked", "checked.measured_at"),
              LATER_RESULTS);

  /**
   * The gravest of each place, in the order in which they are told. A fault that stands no longer
   * taints nothing, whether its traces are gone yet or not.
   */
  private static final String GRAVEST = gravest(OF_CHECKS);

  /** As {@link #GRAVEST}, which takes the database longer to plan than to answer. */
  private static final String GRAVEST_OR_UNREPEATED = gravest(OF_CHECKS + "UNION\n" + UNREPEATED);

  private static final String IS_FAILING =
      """
      SELECT count(*) FROM (
        SELECT FROM quality_check WHERE dataset_key = ANY (?) AND outcome = 'FAIL' LIMIT 1) AS failing
      """;

  private static String gravest(String ofChecks) {
    return """
      WITH used AS MATERIALIZED (
        SELECT * FROM unnest(?::int[], ?::uuid[], ?::bigint[], ?::boolean[])
          AS used (place, dataset_key, run, is_now)),
      found AS (
        SELECT used.place, 'CHECK' AS kind, fault.stops, fault.check_id, fault.run,
          fault.measured_at, fault.since
        FROM used JOIN version_fault AS fault USING (dataset_key, run)
        UNION
        SELECT used.place, 'TAINT', fault.stops, fault.check_id, fault.run, fault.measured_at,
          fault.since
        FROM used JOIN taint ON taint.run = used.run
        JOIN version_fault AS fault ON fault.dataset_key = taint.dataset_key
          AND fault.run = taint.root AND fault.check_id = taint.check_id AND fault.stops
        UNION
        %s),
      ranked AS (
        SELECT found.*, checked.dataset, checked.name, row_number() OVER (
            PARTITION BY found.place
            ORDER BY found.stops DESC, found.kind, found.since, checked.dataset, checked.name,
              found.run) AS rank
        FROM found JOIN quality_check AS checked ON checked.id = found.check_id)
      SELECT ranked.place, ranked.kind, ranked.stops, ranked.dataset, written.run_id,
        ranked.name, result.outcome, left(result.message, %d) AS message, ranked.since
      FROM ranked
      JOIN check_result AS result
        ON result.check_id = ranked.check_id AND result.measured_at = ranked.measured_at
      LEFT JOIN job_run AS written ON written.id = ranked.run
      WHERE ranked.rank <= ?
      ORDER BY ranked.place, ranked.rank
      """
        .formatted(ofChecks, MAX_MESSAGE);
  }

  private final Statements statements;

  Faults(Statements statements) {
    this.statements = statements;
  }

  /** The gravest of each place, at most so many. */
  List<Fault> of(Collection<Use> uses, int most) {
    Many datasets = Many.uuids(uses.stream().map(Use::dataset).toList());
    return statements.list(
        statements.count(IS_FAILING, datasets) > 0 ? GRAVEST_OR_UNREPEATED : GRAVEST,
        Faults::read,
        new Many("integer", uses.stream().map(Use::place).toList()),
        datasets,
        Many.numbers(uses.stream().map(Use::run).toList()),
        new Many("boolean", uses.stream().map(Use::isNow).toList()),
        most);
  }

  private static Fault read(ResultSet row) throws SQLException {
    return new Fault(
        row.getInt("place"),
        FaultKind.valueOf(row.getString("kind")),
        row.getBoolean("stops"),
        row.getString("dataset"),
        row.getString("run_id"),
        row.getString("name"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("message"),
        Statements.instant(row, "since"));
  }
}
