package io.meshwork.quality.incident;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
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
  private static final String TAKE_SOON = "SET LOCAL lock_timeout = '5s'; " + TAKE;
  private static final String NOT_SOON = "55P03";

  private final DataSource dataSource;

  Turn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits for its turn, which ends with the transaction. Comes before any other lock. */
  void take() {
    try {
      execute(TAKE);
    } catch (SQLException failed) {
      throw new IllegalStateException("There was no turn", failed);
    }
  }

  /**
   * As {@link #take}, for who has somebody waiting. Neither this nor what follows in the
   * transaction waits for others more than a few seconds.
   *
   * @throws Failure UNAVAILABLE if it is not its turn by then
   */
  void takeSoon() {
    try {
      execute(TAKE_SOON);
    } catch (SQLException failed) {
      if (NOT_SOON.equals(failed.getSQLState())) {
        throw new Failure(
            ErrorCode.UNAVAILABLE, "Other incidents are being dealt with; try again in a while.");
      }
      throw new IllegalStateException("There was no turn", failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var lock = connection.createStatement()) {
      lock.execute(sql);
    }
  }
}
