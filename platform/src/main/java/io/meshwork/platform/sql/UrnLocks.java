package io.meshwork.platform.sql;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Makes writers of the same thing take turns, whether the thing exists yet or not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UrnLocks {

  /** One round trip: the shared lock lets whoever wants to lock everything wait. */
  private static final String LOCK =
      """
      SELECT pg_advisory_xact_lock_shared(2, 0);
      SELECT pg_advisory_xact_lock(hashtextextended(urn, 1)) FROM unnest(?) AS wanted (urn)
      """;

  private static final String TRY_LOCK =
      """
      SELECT pg_try_advisory_xact_lock_shared(2, 0)
        AND pg_try_advisory_xact_lock(hashtextextended(?, 1))
      """;

  private static final String LOCK_ALL = "SELECT pg_advisory_xact_lock(2, 0)";

  private final DataSource dataSource;

  UrnLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void lock(Urn urn) {
    lock(List.of(urn));
  }

  /**
   * Locks all of {@code urns} until the transaction ends, in the order of their text, so that two
   * transactions never wait for each other.
   */
  public void lock(Collection<Urn> urns) {
    Object[] sorted = urns.stream().map(Urn::toString).distinct().sorted().toArray();
    try (Connection connection = dataSource.getConnection();
        var lock = connection.prepareStatement(LOCK)) {
      lock.setArray(1, connection.createArrayOf("text", sorted));
      lock.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("Locks could not be taken", failed);
    }
  }

  /** Locks {@code urn} as {@link #lock} does, unless it would have to wait; whether it did. */
  public boolean tryLock(Urn urn) {
    try (Connection connection = dataSource.getConnection();
        var lock = connection.prepareStatement(TRY_LOCK)) {
      lock.setString(1, urn.toString());
      try (var locked = lock.executeQuery()) {
        return locked.next() && locked.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Locks could not be taken", failed);
    }
  }

  /**
   * Waits for all that lock anything, and makes others wait until the transaction ends. Comes
   * before any other lock.
   */
  public void lockAll() {
    try (Connection connection = dataSource.getConnection();
        var lock = connection.createStatement()) {
      lock.execute(LOCK_ALL);
    } catch (SQLException failed) {
      throw new IllegalStateException("Locks could not be taken", failed);
    }
  }
}
