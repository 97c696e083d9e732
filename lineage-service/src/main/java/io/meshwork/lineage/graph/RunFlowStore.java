package io.meshwork.lineage.graph;

import static io.meshwork.platform.sql.Statements.uuid;

import io.meshwork.lineage.openlineage.RunKey;
import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs read and wrote, as rows. Only the projector writes them. */
final class RunFlowStore {

  // LIMIT keeps a planner whose statistics are old from reading whole tables; so it does in others.

  private static final String MERGE =
      """
      WITH saved AS (
        INSERT INTO run_flow AS kept (run, dataset_id, direction, first_seen, last_seen)
        SELECT seen.run, dataset.id, seen.direction, seen.first_seen, seen.last_seen
        FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
          AS seen (run, dataset_key, direction, first_seen, last_seen)
        CROSS JOIN LATERAL (
          SELECT id FROM dataset WHERE dataset.urn_key = seen.dataset_key LIMIT 1
        ) AS dataset
        ORDER BY seen.run
        ON CONFLICT (run, direction, dataset_id) DO UPDATE SET
          first_seen = least(kept.first_seen, excluded.first_seen),
          last_seen = greatest(kept.last_seen, excluded.last_seen)
        WHERE excluded.first_seen < kept.first_seen OR excluded.last_seen > kept.last_seen
        RETURNING new.run, old.run IS NULL AS is_new
      )
      SELECT DISTINCT run FROM saved WHERE is_new
      """;

  private static final String OF_RUNS =
      """
      SELECT run.job_key, run.id_key, run_flow.direction, dataset.urn
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (job_key, id_key)
      CROSS JOIN LATERAL (
        SELECT * FROM run
        WHERE run.job_key = wanted.job_key AND run.id_key = wanted.id_key LIMIT 1
      ) AS run
      JOIN run_flow ON run_flow.run = run.number JOIN dataset ON dataset.id = run_flow.dataset_id
      ORDER BY dataset.urn
      """;

  private RunFlowStore() {}

  /**
   * Merges what was observed into what is kept. Comes after the datasets.
   *
   * @param numbers of the rows of the runs
   * @return the numbers of the runs that are known to read or write more than before
   */
  static Set<Long> merge(
      Connection connection, Collection<RunFlowState> observed, Map<RunKey, Long> numbers)
      throws SQLException {
    try (var merge = new RowsStatement<>(connection, MERGE, observed)) {
      ResultSet rows =
          merge
              .column("bigint", flow -> numbers.get(flow.runKey()))
              .column("uuid", flow -> flow.dataset().key())
              .column("text", flow -> flow.direction().name())
              .column("timestamptz", flow -> flow.seen().first())
              .column("timestamptz", flow -> flow.seen().last())
              .query();
      var grown = new HashSet<Long>();
      while (rows.next()) {
        grown.add(rows.getLong(1));
      }
      return grown;
    }
  }

  /** A dataset that a run reads or writes. */
  record Data(Direction direction, String dataset) {}

  /** What each of {@code runs} is known to read and write, by URN of the dataset. */
  static Map<RunKey, List<Data>> of(Connection connection, Collection<RunKey> runs)
      throws SQLException {
    try (var select = new RowsStatement<>(connection, OF_RUNS, runs)) {
      ResultSet rows = select.column("uuid", RunKey::job).column("uuid", RunKey::id).query();
      var data = new HashMap<RunKey, List<Data>>();
      while (rows.next()) {
        var run = new RunKey(uuid(rows, "job_key"), uuid(rows, "id_key"));
        data.computeIfAbsent(run, key -> new ArrayList<>())
            .add(new Data(Direction.valueOf(rows.getString("direction")), rows.getString("urn")));
      }
      return data;
    }
  }
}
