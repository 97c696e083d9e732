package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** The flows between jobs and datasets, as rows. Only the projector writes them. */
final class FlowStore {

  private static final String SAVE =
      """
      INSERT INTO flow AS kept (job_id, dataset_id, direction, first_seen, last_seen)
      SELECT job.id, dataset.id, seen.direction, seen.first_seen, seen.last_seen
      FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
        AS seen (job_key, dataset_key, direction, first_seen, last_seen)
      CROSS JOIN LATERAL (SELECT id FROM job WHERE job.urn_key = seen.job_key LIMIT 1) AS job
      CROSS JOIN LATERAL (
        SELECT id FROM dataset WHERE dataset.urn_key = seen.dataset_key LIMIT 1
      ) AS dataset
      ON CONFLICT (job_id, direction, dataset_id) DO UPDATE SET
        first_seen = least(kept.first_seen, excluded.first_seen),
        last_seen = greatest(kept.last_seen, excluded.last_seen)
      WHERE excluded.first_seen < kept.first_seen OR excluded.last_seen > kept.last_seen
      """;

  private FlowStore() {}

  /** Merges what was observed into what is kept. Comes after the jobs and datasets. */
  static void merge(Connection connection, Collection<FlowState> observed) throws SQLException {
    try (var save = new RowsStatement<>(connection, SAVE, observed)) {
      save.column("uuid", flow -> flow.job().key())
          .column("uuid", flow -> flow.dataset().key())
          .column("text", flow -> flow.direction().name())
          .column("timestamptz", flow -> flow.seen().first())
          .column("timestamptz", flow -> flow.seen().last())
          .update();
    }
  }
}
