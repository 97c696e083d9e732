package io.meshwork.platform.outbox;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Background work that one replica at a time does, woken by {@code NOTIFY}.
 *
 * <p>The lease is a session-level advisory lock, and the work is given the very connection that
 * holds it: a replica that lost its lease has lost its connection, so what it still does in the
 * database fails. Other replicas ask for the lease every second.
 */
public final class LeasedLoop implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final String name;
  private final DataSource dataSource;
  private final Work work;
  private final Thread thread;
  private volatile boolean stopped;

  /** What is done while the lease is held. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does one batch.
     *
     * @param connection holds the lease; in auto-commit mode when given and when given back
     * @return whether there may be more to do at once
     */
    boolean run(Connection connection) throws SQLException;
  }

  /**
   * A loop that does not run yet.
   *
   * @param name of the lease and of the notification channel; lower-case letters and underscores
   */
  public LeasedLoop(String name, DataSource dataSource, Work work) {
    this.name = name;
    this.dataSource = dataSource;
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Ends after the batch at hand; waits for it. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopped) {
      try {
        tryLease();
      } catch (SQLException | RuntimeException failed) {
        if (!stopped) {
          Log.warnf(failed, "Loop failed, trying again: loop=%s", name);
        }
      }
      pause();
    }
  }

  private void tryLease() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (!callBoolean(connection, "SELECT pg_try_advisory_lock(hashtextextended('%s', 0))")) {
        return;
      }
      try {
        execute(connection, "LISTEN %s");
        workUntilStopped(connection);
      } finally {
        release(connection);
      }
    }
  }

  private void workUntilStopped(Connection connection) throws SQLException {
    while (!stopped) {
      if (!work.run(connection)) {
        connection
            .unwrap(PGConnection.class)
            .getNotifications(Math.toIntExact(LONGEST_WAIT.toMillis()));
      }
    }
  }

  /** The connection goes back to its pool, so nothing of the lease may stay on it. */
  private void release(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    execute(connection, "UNLISTEN %s");
    callBoolean(connection, "SELECT pg_advisory_unlock(hashtextextended('%s', 0))");
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.formatted(name));
    }
  }

  private boolean callBoolean(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql.formatted(name))) {
      return result.next() && result.getBoolean(1);
    }
  }

  private void pause() {
    if (!stopped) {
      try {
        Thread.sleep(RETRY);
      } catch (InterruptedException interrupted) {
        stopped = true;
      }
    }
  }
}
