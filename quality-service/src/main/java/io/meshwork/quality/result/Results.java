package io.meshwork.quality.result;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The results of all checks over time. */
@ApplicationScoped
class Results {

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
      INSERT INTO check_result (check_id, outcome, value, expectation, message, measured_at, run)
      SELECT quality_check.id, new.outcome, new.value, new.expectation, new.message, new.measured_at,
        new.run
      FROM unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::text[], ?::text[],
                  ?::timestamptz[], ?::text[])
        AS new (dataset, name, outcome, value, expectation, message, measured_at, run)
      JOIN quality_check ON quality_check.dataset_key = md5(new.dataset)::uuid
        AND quality_check.name = new.name
      ON CONFLICT (check_id, measured_at) DO NOTHING
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

  Results(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Writes results in the transaction of the current thread, which holds their datasets locked.
   *
   * @return how many were new
   */
  int add(Collection<CheckResult> results) {
    try (Connection connection = dataSource.getConnection()) {
      addChecks(connection, results);
      return addResults(connection, results);
    } catch (SQLException failed) {
      throw new IllegalStateException("Results cannot be written", failed);
    }
  }

  /** The results of one check before a time, the latest first. */
  List<ResultView> before(Urn dataset, String check, Instant before, int limit) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(HISTORY)) {
      select.setObject(1, dataset.key());
      select.setString(2, check);
      select.setObject(3, before.atOffset(ZoneOffset.UTC));
      select.setInt(4, limit);
      return read(select);
    } catch (SQLException failed) {
      throw new IllegalStateException("Results cannot be read", failed);
    }
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

  private static int addResults(Connection connection, Collection<CheckResult> results)
      throws SQLException {
    try (var rows = new RowsStatement<>(connection, RESULTS, results)) {
      return rows.column("text", result -> result.dataset().toString())
          .column("text", CheckResult::check)
          .column("text", result -> result.outcome().name())
          .column("float8", CheckResult::value)
          .column("text", CheckResult::expectation)
          .column("text", CheckResult::message)
          .column("timestamptz", CheckResult::measuredAt)
          .column("text", CheckResult::run)
          .update();
    }
  }

  private static List<ResultView> read(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      var results = new ArrayList<ResultView>();
      while (rows.next()) {
        results.add(
            new ResultView(
                Outcome.valueOf(rows.getString(1)),
                rows.getObject(2, Double.class),
                rows.getString(3),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getString(6)));
      }
      return results;
    }
  }
}
