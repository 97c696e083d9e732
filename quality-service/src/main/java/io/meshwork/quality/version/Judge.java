package io.meshwork.quality.version;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.quality.check.CheckSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds what checks found wrong with versions: takes datasets of which there is news, judges what
 * may have become another, and notes the runs that read a version which did.
 */
final class Judge {

  private static final int BATCH = 500;

  /** Of a dataset about so many versions are judged at once; the later ones are news again. */
  private static final int VERSIONS = 100;

  private static final String TAKE =
      """
      DELETE FROM version_news
      WHERE id IN (SELECT id FROM version_news ORDER BY id LIMIT %d)
      RETURNING dataset_key, since::text, is_rewritten
      """
          .formatted(BATCH);

  private static final String CHANGED =
      """
      changed AS MATERIALIZED (
        SELECT news.*, coalesce(
          (SELECT at FROM dataset_version
           WHERE dataset_key = news.dataset_key AND at > news.since
           ORDER BY at OFFSET %d LIMIT 1),
          'infinity') AS until
        FROM (
          SELECT dataset_key, min(since) AS since, bool_or(is_rewritten) AS is_rewritten
          FROM unnest(?::uuid[], ?::timestamptz[], ?::boolean[]) AS new (dataset_key, since, is_rewritten)
          GROUP BY dataset_key) AS news)
      """
          .formatted(VERSIONS);

  /**
   * Versions that a result measured in between may be about: those written then, the one that was
   * the latest before, and those that results name.
   */
  private static final String TOUCHED =
      """
      touched AS MATERIALIZED (
        SELECT version.dataset_key, version.run, version.run_key, version.at, %s AS until
        FROM (
          SELECT version.* FROM changed JOIN dataset_version AS version
            ON version.dataset_key = changed.dataset_key AND version.at >= changed.since
            AND version.at < changed.until
          UNION
          SELECT version.* FROM changed CROSS JOIN LATERAL (
            SELECT * FROM dataset_version
            WHERE dataset_key = changed.dataset_key AND at < changed.since
            ORDER BY at DESC, run_key DESC, job_key DESC LIMIT 1) AS version
          UNION
          SELECT version.* FROM changed
          JOIN quality_check AS checked ON checked.dataset_key = changed.dataset_key
          JOIN check_result AS result ON result.check_id = checked.id
            AND result.measured_at >= changed.since AND result.measured_at < changed.until
            AND result.run IS NOT NULL
          JOIN dataset_version AS version ON version.dataset_key = changed.dataset_key
            AND version.run_key = md5(result.run)::uuid
        ) AS version)
      """
          .formatted(VersionSql.until("version"));

  private static final String FOUND =
      """
      found AS MATERIALIZED (
        SELECT touched.dataset_key, touched.run, checked.id AS check_id, latest.measured_at,
          latest.outcome = 'FAIL' AND NOT %s AS stops,
          (SELECT min(failed.measured_at) FROM %s AS failed
           WHERE failed.measured_at > coalesce(
             (SELECT passed.measured_at FROM %s AS passed WHERE passed.outcome = 'PASS'
              ORDER BY passed.measured_at DESC LIMIT 1),
             '-infinity')) AS since
        FROM touched JOIN quality_check AS checked ON checked.dataset_key = touched.dataset_key
        CROSS JOIN LATERAL (
          SELECT about.* FROM %s AS about ORDER BY about.measured_at DESC LIMIT 1) AS latest
        %s
        WHERE latest.outcome <> 'PASS' AND NOT %s AND %s)
      """
          .formatted(
              VersionSql.IS_MILD,
              VersionSql.RESULTS,
              VersionSql.RESULTS,
              VersionSql.RESULTS,
              CheckSql.joinDeclared("checked"),
              CheckSql.isOfState("checked"),
              CheckSql.counts("checked", "latest.measured_at"));

  private static final String JUDGE =
      """
      WITH %s, %s, %s,
      gone AS (
        DELETE FROM version_fault AS fault USING changed
        WHERE fault.dataset_key = changed.dataset_key
          AND ((fault.dataset_key, fault.run) IN (SELECT dataset_key, run FROM touched)
            OR NOT EXISTS (
              SELECT FROM dataset_version AS version
              WHERE version.dataset_key = fault.dataset_key AND version.run = fault.run))
          AND NOT EXISTS (
            SELECT FROM found
            WHERE found.dataset_key = fault.dataset_key AND found.run = fault.run
              AND found.check_id = fault.check_id)
        RETURNING fault.dataset_key, fault.run),
      saved AS (
        INSERT INTO version_fault AS fault (dataset_key, run, check_id, stops, since, measured_at)
        SELECT dataset_key, run, check_id, stops, since, measured_at FROM found
        ON CONFLICT (dataset_key, run, check_id) DO UPDATE SET
          stops = excluded.stops, since = excluded.since, measured_at = excluded.measured_at
        WHERE (fault.stops, fault.since, fault.measured_at)
          <> (excluded.stops, excluded.since, excluded.measured_at)
        RETURNING new.dataset_key, new.run,
          (old.stops, old.since) IS DISTINCT FROM (new.stops, new.since) AS is_other),
      later AS (
        INSERT INTO version_news (dataset_key, since, is_rewritten)
        SELECT dataset_key, until, is_rewritten FROM changed WHERE until < 'infinity')
      INSERT INTO run_news (run, at)
      SELECT reader.run, reader.at
      FROM (SELECT dataset_key, run FROM gone
            UNION SELECT dataset_key, run FROM saved WHERE is_other) AS judged
      JOIN touched USING (dataset_key, run)
      JOIN run_flow AS reader ON reader.dataset_key = touched.dataset_key AND NOT reader.is_output
        AND reader.at > touched.at AND reader.at <= touched.until
      UNION
      SELECT reader.run, reader.at
      FROM changed JOIN run_flow AS reader ON reader.dataset_key = changed.dataset_key
        AND NOT reader.is_output AND reader.at > changed.since AND reader.at <= changed.until
      WHERE changed.is_rewritten
      """
          .formatted(CHANGED, TOUCHED, FOUND);

  private Judge() {}

  private record Change(UUID dataset, String since, boolean isRewritten) {}

  /** Judges a batch in the transaction of {@code connection}; whether there was anything to. */
  static boolean judge(Connection connection) throws SQLException {
    List<Change> changes = take(connection);
    if (changes.isEmpty()) {
      return false;
    }
    try (var judge = new RowsStatement<>(connection, JUDGE, changes)) {
      judge
          .column("uuid", Change::dataset)
          .column("timestamptz", Change::since)
          .column("boolean", Change::isRewritten)
          .update();
    }
    return true;
  }

  /** Taken before anything is read: what is told meanwhile is news again. */
  private static List<Change> take(Connection connection) throws SQLException {
    try (var take = connection.prepareStatement(TAKE);
        var rows = take.executeQuery()) {
      var changes = new ArrayList<Change>();
      while (rows.next()) {
        changes.add(
            new Change(rows.getObject(1, UUID.class), rows.getString(2), rows.getBoolean(3)));
      }
      return changes;
    }
  }
}
