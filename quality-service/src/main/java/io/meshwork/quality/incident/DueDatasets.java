package io.meshwork.quality.incident;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The datasets that somebody has to look at: those that fail, or are in an incident. */
@ApplicationScoped
@Transactional
class DueDatasets {

  private static final String ADD =
      """
      INSERT INTO incident_due (dataset, due_at)
      SELECT dataset, now() FROM unnest(?::text[]) AS recorded (dataset)
      WHERE EXISTS (SELECT 1 FROM quality_check
                    WHERE dataset_key = md5(recorded.dataset)::uuid AND outcome = 'FAIL')
        OR EXISTS (SELECT 1 FROM incident_dataset
                   WHERE dataset_key = md5(recorded.dataset)::uuid AND is_current)
      ON CONFLICT (dataset_key) DO UPDATE SET due_at = excluded.due_at, attempt = 0
      """;

  private static final String REVIEW =
      """
      INSERT INTO incident_due (dataset, due_at)
      SELECT dataset, now() FROM incident_dataset WHERE is_current
      UNION
      SELECT dataset, now() FROM quality_check WHERE %s
      ON CONFLICT DO NOTHING
      """
          .formatted(FailingDatasets.FAILS);

  private static final String NEXT =
      "SELECT dataset FROM incident_due WHERE due_at <= now() ORDER BY due_at LIMIT ?";
  private static final String TAKE = "DELETE FROM incident_due WHERE dataset_key = ?";
  private static final String POSTPONE =
      """
      UPDATE incident_due SET attempt = attempt + 1,
        due_at = now() + least(2 ^ attempt, 300) * interval '1 second'
      WHERE dataset_key = ?
      """;

  private final DataSource dataSource;
  private final Statements statements;

  DueDatasets(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** Those of {@code datasets}, which the caller has locked, that matter. */
  void add(Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var add = new RowsStatement<>(connection, ADD, datasets)) {
      add.column("text", Urn::toString).update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Datasets cannot be queued", failed);
    }
  }

  /**
   * All that fail or are in an incident: what is true of them may have changed without a result.
   */
  void addAll() {
    call(REVIEW, add -> add.setArray(1, mild(add)));
  }

  /** Some that are due, the first first. */
  List<Urn> next(int limit) {
    return statements.list(
        NEXT, row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)), limit);
  }

  /** Takes one out; false if somebody else did. */
  boolean take(Urn dataset) {
    return call(TAKE, take -> take.setObject(1, dataset.key())) == 1;
  }

  /** Looking at one failed. */
  void postpone(Urn dataset) {
    call(POSTPONE, postpone -> postpone.setObject(1, dataset.key()));
  }

  @FunctionalInterface
  private interface Values {
    void set(PreparedStatement statement) throws SQLException;
  }

  private int call(String sql, Values values) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      values.set(statement);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Datasets cannot be queued", failed);
    }
  }

  private static Array mild(PreparedStatement statement) throws SQLException {
    return statement.getConnection().createArrayOf("text", Severity.mildWords().toArray());
  }
}
