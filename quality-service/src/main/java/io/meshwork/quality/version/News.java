package io.meshwork.quality.version;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.ChecksDeclared;
import io.meshwork.quality.lineage.RunsChanged;
import io.meshwork.quality.result.ResultsRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;

/** Notes which versions have to be judged anew, in the transaction that gives reason to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class News {

  private static final String OF_RESULTS =
      """
      INSERT INTO version_news (dataset_key, since, is_rewritten)
      SELECT key, since, false FROM unnest(?::uuid[], ?::timestamptz[]) AS new (key, since)
      """;

  private static final String OF_CHECKS =
      """
      INSERT INTO version_news (dataset_key, since, is_rewritten)
      SELECT key, '-infinity', false FROM unnest(?::uuid[]) AS new (key)
      """;

  /**
   * A run was never said to have begun, or to have written, before it is said to have begun now.
   * Results may name it that were measured, by another clock, before that.
   */
  private static final String OF_WRITTEN =
      """
      INSERT INTO version_news (dataset_key, since, is_rewritten)
      SELECT written.dataset_key, least(job_run.began_at, named.earliest), true
      FROM unnest(?::bigint[]) AS changed (run)
      JOIN job_run ON job_run.id = changed.run
      JOIN run_flow AS written ON written.run = job_run.id AND written.is_output
      CROSS JOIN LATERAL (
        SELECT min(check_result.measured_at) AS earliest
        FROM quality_check JOIN check_result ON check_result.check_id = quality_check.id
        WHERE quality_check.dataset_key = written.dataset_key AND check_result.run IS NOT NULL
          AND md5(check_result.run)::uuid = job_run.run_key) AS named
      """;

  private static final String OF_RUNS =
      """
      INSERT INTO run_news (run, at)
      SELECT id, began_at FROM unnest(?::bigint[]) AS changed (run) JOIN job_run ON id = changed.run
      """;

  private final DataSource dataSource;
  private final Event<Noted> noted;

  News(DataSource dataSource, Event<Noted> noted) {
    this.dataSource = dataSource;
    this.noted = noted;
  }

  /** There is something to do once this is committed. */
  record Noted() {}

  void on(@Observes ResultsRecorded recorded) {
    try (Connection connection = dataSource.getConnection();
        var insert = new RowsStatement<>(connection, OF_RESULTS, recorded.earliest().entrySet())) {
      insert
          .column("uuid", (Map.Entry<Urn, Instant> one) -> one.getKey().key())
          .column("timestamptz", Map.Entry::getValue)
          .update();
      noted.fire(new Noted());
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  void on(@Observes ChecksDeclared declared) {
    try (Connection connection = dataSource.getConnection();
        var insert = new RowsStatement<>(connection, OF_CHECKS, declared.datasets())) {
      insert.column("uuid", Urn::key).update();
      noted.fire(new Noted());
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  void on(@Observes RunsChanged changed) {
    try (Connection connection = dataSource.getConnection()) {
      insert(connection, OF_WRITTEN, changed.runs());
      insert(connection, OF_RUNS, changed.runs());
      noted.fire(new Noted());
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private static void insert(Connection connection, String sql, Collection<Long> runs)
      throws SQLException {
    try (var insert = new RowsStatement<>(connection, sql, runs)) {
      insert.column("bigint", run -> run).update();
    }
  }

  private static IllegalStateException failure(SQLException failed) {
    return new IllegalStateException("News of versions cannot be written", failed);
  }
}
