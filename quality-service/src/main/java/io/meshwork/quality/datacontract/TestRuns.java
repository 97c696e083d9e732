package io.meshwork.quality.datacontract;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs as they came. */
@ApplicationScoped
class TestRuns {

  private static final String INSERT =
      """
      INSERT INTO test_run (run_id, contract, document, actor, received_at)
      VALUES (?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final DataSource dataSource;

  TestRuns(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Returns whether the run is new. */
  boolean add(UUID id, Urn contract, String document, String actor, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, contract.toString());
      insert.setString(3, document);
      insert.setString(4, actor);
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new IllegalStateException("A test run cannot be written", failed);
    }
  }

  Optional<String> document(UUID id) {
    try (Connection connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("SELECT document FROM test_run WHERE run_id = ?")) {
      select.setObject(1, id);
      ResultSet rows = select.executeQuery();
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException failed) {
      throw new IllegalStateException("A test run cannot be read", failed);
    }
  }
}
