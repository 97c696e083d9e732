package io.meshwork.quality.result;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultsRecorded.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The results of all checks over time. */
@ApplicationScoped
class Results {

  private static final String LATEST =
      "SELECT measured_at FROM quality_check WHERE dataset_key = ? AND name = ?";

  /** Creates the checks that are new, and moves the others on to their latest result. */
  private static final String CHECKS =
      """
      INSERT INTO quality_check AS known (dataset, name, column_name, dimension, outcome, value, expectation,
                                          message, measured_at)
      SELECT DISTINCT ON (dataset, name) *
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::text[],
                  ?::text[], ?::timestamptz[])
        AS new (dataset, name, column_name, dimension, outcome, value, expectation, message, measured_at)
      ORDER BY dataset, name, measured_at DESC
      ON CONFLICT (dataset_key, name) DO UPDATE SET
        column_name = excluded.column_name, dimension = excluded.dimension,
        outcome = excluded.outcome, value = excluded.value, expectation = excluded.expectation,
        message = excluded.message, measured_at = excluded.measured_at
      WHERE known.measured_at < excluded.measured_at
      """;

  private static final String RESULTS =
      """
      WITH added AS (
        INSERT INTO check_result (check_id, outcome, value, expectation, message, measured_at, run)
        SELECT quality_check.id, new.outcome, new.value, new.expectation, new.message, new.measured_at,
          new.run
        FROM unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::text[])
          AS new (dataset, name, outcome, value, expectation, message, measured_at, run)
        JOIN quality_check ON quality_check.dataset_key = md5(new.dataset)::uuid
          AND quality_check.name = new.name
        ON CONFLICT (check_id, measured_at) DO NOTHING
        RETURNING check_id, measured_at, value
      )
      SELECT checked.dataset, checked.name, checked.column_name, added.measured_at, added.value
      FROM added JOIN quality_check AS checked ON checked.id = added.check_id
      """;
  private static final String HISTORY =
      """
      SELECT result.outcome, result.value, result.expectation, result.message, result.measured_at,
        result.run
      FROM quality_check JOIN check_result AS result ON result.check_id = quality_check.id
      WHERE quality_check.dataset_key = ? AND quality_check.name = ? AND result.measured_at < ?
      ORDER BY result.measured_at DESC LIMIT ?
      """;

  private final DataSource dataSource;
  private final Statements statements;

  Results(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /**
   * Writes results in the transaction of the current thread, which holds their datasets locked.
   *
   * @return those that were new
   */
  List<Recorded> add(Collection<CheckResult> results) {
    try (Connection connection = dataSource.getConnection()) {
      addChecks(connection, results);
      return addResults(connection, results);
    } catch (SQLException failed) {
      throw new IllegalStateException("Results cannot be written", failed);
    }
  }

  /** When a check was measured last, if it ever was. */
  Optional<Instant> latest(Urn dataset, String check) {
    return statements
        .list(LATEST, row -> Statements.instant(row, "measured_at"), dataset.key(), check)
        .stream()
        .findFirst();
  }

  /** The results of one check before a time, the latest first. */
  List<ResultView> before(Urn dataset, String check, Instant before, int limit) {
    return statements.list(HISTORY, Results::view, dataset.key(), check, before, limit);
  }

  private static void addChecks(Connection connection, Collection<CheckResult> results)
      throws SQLException {
    try (var checks = new RowsStatement<>(connection, CHECKS, results)) {
      checks
          .column("text", result -> result.dataset().toString())
          .column("text", CheckResult::check)
          .column("text", CheckResult::column)
          .column("text", result -> result.dimension().name())
          .column("text", result -> result.outcome().name())
          .column("float8", CheckResult::value)
          .column("text", CheckResult::expectation)
          .column("text", CheckResult::message)
          .column("timestamptz", CheckResult::measuredAt)
          .update();
    }
  }

  private static List<Recorded> addResults(Connection connection, Collection<CheckResult> results)
      throws SQLException {
    try (var rows = new RowsStatement<>(connection, RESULTS, results)) {
      rows.column("text", result -> result.dataset().toString())
          .column("text", CheckResult::check)
          .column("text", result -> result.outcome().name())
          .column("float8", CheckResult::value)
          .column("text", CheckResult::expectation)
          .column("text", CheckResult::message)
          .column("timestamptz", CheckResult::measuredAt)
          .column("text", CheckResult::run);
      return recorded(rows.query());
    }
  }

  private static List<Recorded> recorded(ResultSet rows) throws SQLException {
    var recorded = new ArrayList<Recorded>();
    while (rows.next()) {
      recorded.add(
          new Recorded(
              Urn.parse(Urn.Kind.DATASET, "dataset", rows.getString("dataset")),
              rows.getString("name"),
              rows.getString("column_name"),
              Statements.instant(rows, "measured_at"),
              rows.getObject("value", Double.class)));
    }
    return recorded;
  }

  private static ResultView view(ResultSet row) throws SQLException {
    return new ResultView(
        Outcome.valueOf(row.getString("outcome")),
        row.getObject("value", Double.class),
        row.getString("expectation"),
        row.getString("message"),
        Statements.instant(row, "measured_at"),
        row.getString("run"));
  }
}
