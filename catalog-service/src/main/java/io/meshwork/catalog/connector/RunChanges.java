package io.meshwork.catalog.connector;

import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What runs changed. */
@ApplicationScoped
class RunChanges {

  private static final String INSERT =
      """
      INSERT INTO connector_run_change (run_id, urn, effect, row_estimate)
      SELECT CAST(run_id AS uuid), urn, effect, row_estimate
      FROM unnest(?, ?, ?, ?) AS new (run_id, urn, effect, row_estimate)
      """;
  private static final String SELECT =
      """
      SELECT id, urn, effect, row_estimate FROM connector_run_change
      WHERE run_id = ? AND id > ? ORDER BY id LIMIT ?
      """;

  private final DataSource dataSource;

  RunChanges(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(UUID run, List<RunChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        var insert = new RowsStatement<>(connection, INSERT, changes)) {
      insert
          .column("text", _ -> run.toString())
          .column("text", RunChange::urn)
          .column("text", RunChange::effect)
          .column("bigint", RunChange::rows)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Changes could not be written", failed);
    }
  }

  List<RunChange> of(UUID run, long after, int limit) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(SELECT)) {
      select.setObject(1, run);
      select.setLong(2, after);
      select.setInt(3, limit);
      try (var rows = select.executeQuery()) {
        var changes = new ArrayList<RunChange>();
        while (rows.next()) {
          changes.add(
              new RunChange(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getObject(4, Long.class)));
        }
        return changes;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Changes could not be read", failed);
    }
  }
}
