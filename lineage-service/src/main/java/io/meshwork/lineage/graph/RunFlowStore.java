package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What runs read and wrote, as rows. Only the projector writes them. */
final class RunFlowStore {

  // LIMIT keeps a planner whose statistics are old from reading whole tables; so it does in others.

  private static final String SAVE =
      """
      INSERT INTO run_flow AS kept (run, dataset_id, direction, first_seen, last_seen)
      SELECT run.number, dataset.id, seen.direction, seen.first_seen, seen.last_seen
      FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
        AS seen (job_key, run, dataset_key, direction, first_seen, last_seen)
      CROSS JOIN LATERAL (
        SELECT number FROM run
        WHERE run.job_key = seen.job_key AND run.id_key = md5(seen.run)::uuid LIMIT 1
      ) AS run
      CROSS JOIN LATERAL (
        SELECT id FROM dataset WHERE dataset.urn_key = seen.dataset_key LIMIT 1
      ) AS dataset
      ON CONFLICT (run, direction, dataset_id) DO UPDATE SET
        first_seen = least(kept.first_seen, excluded.first_seen),
        last_seen = greatest(kept.last_seen, excluded.last_seen)
      WHERE excluded.first_seen < kept.first_seen OR excluded.last_seen > kept.last_seen
      """;

  private RunFlowStore() {}

  /** Merges what was observed into what is kept. Comes after the runs and datasets. */
  static void merge(Connection connection, Collection<RunFlowState> observed) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, observed)) {
      save.column("uuid", flow -> flow.job().key())
          .column("text", RunFlowState::run)
          .column("uuid", flow -> flow.dataset().key())
          .column("text", flow -> flow.direction().name())
          .column("timestamptz", flow -> flow.seen().first())
          .column("timestamptz", flow -> flow.seen().last())
          .update();
    }
  }
}
