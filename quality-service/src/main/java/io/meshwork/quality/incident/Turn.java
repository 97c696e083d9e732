package io.meshwork.quality.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Incidents have one writer at a time, of all replicas: whether two failures have one cause can
 * only be told by who sees both. If that writer dies, so does its transaction, and the next has its
 * turn.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Turn {

  private static final String TAKE = "SELECT pg_advisory_xact_lock(3, 0)";

  private final DataSource dataSource;

  Turn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits for its turn, which ends with the transaction. Comes before any other lock. */
  void take() {
    try (Connection connection = dataSource.getConnection();
        var lock = connection.createStatement()) {
      lock.execute(TAKE);
    } catch (SQLException failed) {
      throw new IllegalStateException("There was no turn", failed);
    }
  }
}
