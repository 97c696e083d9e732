package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
        last_seen = greatest(kept.last_seen, excluded.last_seen),
        stale = kept.stale AND excluded.last_seen <= kept.last_seen
      WHERE excluded.first_seen < kept.first_seen OR excluded.last_seen > kept.last_seen
      RETURNING new.*, old.job_id IS NULL OR old.stale AND NOT new.stale AS appeared
      """;

  private static final String MERGE =
      """
      WITH saved AS (
      %s)
      SELECT job.urn AS job, dataset.urn AS dataset, saved.direction, saved.first_seen, saved.last_seen
      FROM saved JOIN job ON job.id = saved.job_id JOIN dataset ON dataset.id = saved.dataset_id
      WHERE saved.appeared
      """
          .formatted(SAVE);

  private FlowStore() {}

  /**
   * Merges what was observed into what is kept. Comes after the jobs and datasets.
   *
   * @return those that were never seen before, or had gone stale
   */
  static List<EdgeState> merge(Connection connection, Collection<FlowState> observed)
      throws SQLException {
    try (var save = new RowsStatement<>(connection, MERGE, observed)) {
      ResultSet rows =
          save.column("uuid", flow -> flow.job().key())
              .column("uuid", flow -> flow.dataset().key())
              .column("text", flow -> flow.direction().name())
              .column("timestamptz", flow -> flow.seen().first())
              .column("timestamptz", flow -> flow.seen().last())
              .query();
      var appeared = new ArrayList<EdgeState>();
      while (rows.next()) {
        appeared.add(EdgeState.read(rows));
      }
      return appeared;
    }
  }
}
