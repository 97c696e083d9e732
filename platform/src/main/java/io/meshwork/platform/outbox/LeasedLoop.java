package io.meshwork.platform.outbox;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Background work that one replica at a time does. It looks for some by itself, and at once when
 * this replica {@link #wake wakes} it. {@code NOTIFY} could wake it from all replicas, but lets one
 * commit at a time through the whole database.
 *
 * <p>The lease is a session-level advisory lock, and the work is given the very connection that
 * holds it: a replica that lost its lease has lost its connection, so what it still does in the
 * database fails. Other replicas ask for the lease every second.
 */
public final class LeasedLoop implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  /** A batch costs a commit however small it is, so some more work may come together first. */
  private static final Duration GATHERING = Duration.ofMillis(5);

  private final String name;
  private final DataSource dataSource;
  private final Work work;
  private final Thread thread;
  private final Semaphore woken = new Semaphore(0);
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
   * @param name of the lease; lower-case letters and underscores
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

  /** Lets it look at once, after what there is to do was committed. */
  public void wake() {
    woken.release();
  }

  /** Ends after the batch at hand; waits for it. */
  @Override
  public void close() {
    stopped = true;
    wake();
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
        workUntilStopped(connection);
      } finally {
        release(connection);
      }
    }
  }

  private void workUntilStopped(Connection connection) throws SQLException {
    while (!stopped) {
      Duration wait = work.run(connection) ? Duration.ZERO : LONGEST_WAIT;
      if (!stopped) {
        await(wait);
      }
    }
  }

  private void await(Duration longest) {
    try {
      if (woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) || longest.isZero()) {
        Thread.sleep(GATHERING);
      }
      woken.drainPermits();
    } catch (InterruptedException interrupted) {
      stopped = true;
    }
  }

  /** The connection goes back to its pool, so nothing of the lease may stay on it. */
  private void release(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    callBoolean(connection, "SELECT pg_advisory_unlock(hashtextextended('%s', 0))");
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
