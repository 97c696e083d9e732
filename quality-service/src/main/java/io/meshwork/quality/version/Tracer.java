package io.meshwork.quality.version;

import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows faults along runs: takes runs of which there is news, finds what stops among what they
 * read, and notes the runs that read what they wrote. A version is read after it was written, so
 * what is followed never goes round; the earliest runs come first, so that most are looked at once.
 */
final class Tracer {

  private static final int BATCH = 1_000;

  /** Of the faults behind a run, the earliest are remembered. */
  private static final int ROOTS = 5;

  private static final String TAKE =
      """
      DELETE FROM run_news WHERE id IN (SELECT id FROM run_news ORDER BY at, id LIMIT %d)
      RETURNING run
      """
          .formatted(BATCH);

  private static final String ROOTS_OF_CHANGED =
      """
      changed AS MATERIALIZED (SELECT DISTINCT run FROM unnest(?::bigint[]) AS new (run)),
      source AS MATERIALIZED (
        SELECT reader.run, version.dataset_key, version.run AS written_by
        FROM changed JOIN run_flow AS reader ON reader.run = changed.run AND NOT reader.is_output
        CROSS JOIN LATERAL (
          SELECT dataset_key, run FROM dataset_version
          WHERE dataset_key = reader.dataset_key AND at < reader.at
          ORDER BY at DESC, run_key DESC, job_key DESC LIMIT 1) AS version),
      root AS (
        SELECT source.run, fault.dataset_key, fault.run AS root, fault.check_id, fault.since
        FROM source JOIN version_fault AS fault
          ON fault.dataset_key = source.dataset_key AND fault.run = source.written_by AND fault.stops
        UNION
        SELECT source.run, fault.dataset_key, fault.run, fault.check_id, fault.since
        FROM source JOIN taint ON taint.run = source.written_by
        JOIN version_fault AS fault ON fault.dataset_key = taint.dataset_key
          AND fault.run = taint.root AND fault.check_id = taint.check_id AND fault.stops),
      ranked AS (
        SELECT root.*, row_number() OVER (
            PARTITION BY root.run
            ORDER BY root.since, root.dataset_key, checked.name, written.run_key, written.job_key)
          AS place
        FROM root JOIN quality_check AS checked ON checked.id = root.check_id
        JOIN job_run AS written ON written.id = root.root),
      found AS MATERIALIZED (SELECT * FROM ranked WHERE place <= %d)
      """
          .formatted(ROOTS);

  private static final String TRACE =
      """
      WITH %s,
      gone AS (
        DELETE FROM taint USING changed
        WHERE taint.run = changed.run AND NOT EXISTS (
          SELECT FROM found
          WHERE found.run = taint.run AND found.root = taint.root
            AND found.dataset_key = taint.dataset_key AND found.check_id = taint.check_id)
        RETURNING taint.run),
      saved AS (
        INSERT INTO taint AS known (run, dataset_key, root, check_id, since)
        SELECT run, dataset_key, root, check_id, since FROM found
        ON CONFLICT (run, root, dataset_key, check_id) DO UPDATE SET since = excluded.since
        WHERE known.since <> excluded.since
        RETURNING known.run)
      INSERT INTO run_news (run, at)
      SELECT DISTINCT reader.run, reader.at
      FROM (SELECT run FROM gone UNION SELECT run FROM saved) AS traced
      JOIN dataset_version AS version ON version.run = traced.run
      CROSS JOIN LATERAL (SELECT %s AS until) AS later
      JOIN run_flow AS reader ON reader.dataset_key = version.dataset_key AND NOT reader.is_output
        AND reader.at > version.at AND reader.at <= later.until
      """
          .formatted(ROOTS_OF_CHANGED, VersionSql.until("version"));

  private Tracer() {}

  /** Traces a batch in the transaction of {@code connection}; whether there was anything to. */
  static boolean trace(Connection connection) throws SQLException {
    List<Long> runs = take(connection);
    if (runs.isEmpty()) {
      return false;
    }
    try (var trace = new RowsStatement<>(connection, TRACE, runs)) {
      trace.column("bigint", run -> run).update();
    }
    return true;
  }

  /** Taken before anything is read: what is told meanwhile is news again. */
  private static List<Long> take(Connection connection) throws SQLException {
    try (var take = connection.prepareStatement(TAKE);
        var rows = take.executeQuery()) {
      var runs = new ArrayList<Long>();
      while (rows.next()) {
        runs.add(rows.getLong(1));
      }
      return runs;
    }
  }
}
