package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads which job reads and writes which dataset, and what changed of that. */
@ApplicationScoped
class TopologyQuery {

  private static final int FETCHED = 1000;

  private static final String ALL =
      """
      SELECT topology.epoch, flow.number, flow.job_id AS id, flow.dataset_id AS dataset, flow.direction
      FROM topology JOIN flow ON true
      UNION ALL
      SELECT topology.epoch, dataset.renamed, dataset.id, dataset.node_id, NULL
      FROM topology JOIN dataset ON dataset.node_id IS NOT NULL
      UNION ALL
      SELECT epoch, NULL, NULL, NULL, NULL FROM topology
      """;

  /** In the order of their numbers; before them a row that tells the epoch alone. */
  private static final String AFTER =
      """
      SELECT topology.epoch, change.number, change.id, change.dataset, change.direction
      FROM topology LEFT JOIN (
        SELECT number, job_id AS id, dataset_id AS dataset, direction FROM flow WHERE number > ?
        UNION ALL
        SELECT renamed, id, node_id, NULL FROM dataset WHERE renamed > ?
        ORDER BY number LIMIT ?
      ) AS change ON true ORDER BY change.number
      """;

  private final DataSource dataSource;
  private final Statements statements;

  TopologyQuery(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /**
   * That there is a flow, or that a dataset stands under another name now; or with neither just the
   * epoch.
   *
   * @param number by which changes are ordered; 0 if nothing is told but the epoch
   * @param id of the job, or of the dataset that has another name; 0 if nothing is told but the
   *     epoch
   * @param dataset that the job reads or writes, or that stands for the other
   * @param direction null for a name
   */
  record Change(
      long epoch, long number, long id, @Nullable Long dataset, @Nullable Direction direction) {

    private static Change read(ResultSet row) throws SQLException {
      String direction = row.getString("direction");
      return new Change(
          row.getLong("epoch"),
          row.getLong("number"),
          row.getLong("id"),
          row.getObject("dataset", Long.class),
          direction == null ? null : Direction.valueOf(direction));
    }
  }

  /** Everything, in no order, until the reader has had enough. */
  void read(Predicate<Change> reader) {
    try (Connection connection = dataSource.getConnection()) {
      // So that not all rows come at once.
      connection.setAutoCommit(false);
      try (var select = connection.prepareStatement(ALL)) {
        select.setFetchSize(FETCHED);
        var rows = select.executeQuery();
        boolean isToGoOn = true;
        while (isToGoOn && rows.next()) {
          isToGoOn = reader.test(Change.read(rows));
        }
      }
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  /**
   * At most so many changes after a number, the earliest first; one without any if there is none.
   */
  List<Change> after(long number, int limit) {
    return statements.list(AFTER, Change::read, number, number, limit);
  }
}
