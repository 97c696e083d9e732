package io.meshwork.lineage.graph;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * This replica's copy of which job reads and writes which dataset. Before each question it learns
 * what has changed since the last, so that it answers as the database would.
 */
@ApplicationScoped
class Topology {

  /** All that has a higher number, and the epoch in any case. */
  private static final String CHANGES =
      """
      SELECT topology.epoch, change.number, change.id, change.dataset, change.direction
      FROM topology LEFT JOIN (
        SELECT number, job_id AS id, dataset_id AS dataset, direction FROM flow WHERE number > ?
        UNION ALL
        SELECT renamed, id, node_id, NULL FROM dataset WHERE renamed > ?
      ) AS change ON true ORDER BY change.number
      """;

  private static final int FETCHED = 1000;

  private final DataSource dataSource;
  private final int maxEdges;
  private final AtomicBoolean isLoading = new AtomicBoolean();
  private volatile @Nullable Copy copy;
  private volatile boolean isTooLarge;

  Topology(DataSource dataSource, LineageConfig config) {
    this.dataSource = dataSource;
    this.maxEdges = config.edgesInMemory();
  }

  void start(@Observes StartupEvent started) {
    loadSoon();
  }

  /**
   * Answers by what the database has now.
   *
   * @return empty if there is no copy, because it is too large or is read just now
   */
  <T> Optional<T> ask(Function<Adjacency, T> question) {
    Copy asked = copy;
    if (asked == null || !asked.follow()) {
      loadSoon();
      return Optional.empty();
    }
    return Optional.of(asked.ask(question));
  }

  private void loadSoon() {
    if (!isTooLarge && maxEdges > 0 && isLoading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("topology").start(this::load);
    }
  }

  private void load() {
    copy = null;
    try (Connection connection = dataSource.getConnection()) {
      // So that not all rows come at once.
      connection.setAutoCommit(false);
      copy = read(connection);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException | RuntimeException failed) {
      Log.warnf(failed, "The graph cannot be copied into memory; the database is asked instead");
    } finally {
      isLoading.set(false);
    }
  }

  private @Nullable Copy read(Connection connection) throws SQLException {
    var edges = new Adjacency();
    try (var select = connection.prepareStatement(CHANGES)) {
      select.setFetchSize(FETCHED);
      select.setLong(1, 0);
      select.setLong(2, 0);
      var rows = select.executeQuery();
      rows.next();
      var read = new Copy(edges, rows.getLong("epoch"));
      do {
        read.apply(Change.read(rows));
        if (edges.edges() > maxEdges) {
          isTooLarge = true;
          Log.infof("The graph is not copied into memory: it has more than %d edges", maxEdges);
          return null;
        }
      } while (rows.next());
      return read;
    }
  }

  /**
   * That there is a flow, or that a dataset stands under another name now.
   *
   * @param id of the job, or of the dataset that has another name
   * @param dataset that the job reads or writes, or that stands for the other
   * @param direction null for a name
   */
  private record Change(
      long number, long id, @Nullable Long dataset, @Nullable Direction direction) {

    static Change read(ResultSet row) throws SQLException {
      String direction = row.getString("direction");
      return new Change(
          row.getLong("number"),
          row.getLong("id"),
          row.getObject("dataset", Long.class),
          direction == null ? null : Direction.valueOf(direction));
    }
  }

  /** The graph of one epoch, up to a change. */
  private final class Copy {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Adjacency edges;
    private final long epoch;
    private volatile long last;

    Copy(Adjacency edges, long epoch) {
      this.edges = edges;
      this.epoch = epoch;
    }

    /** Learns what changed; returns false if the graph was folded anew. */
    boolean follow() {
      long known = last;
      var changes = new ArrayList<Change>();
      try (Connection connection = dataSource.getConnection();
          var select = connection.prepareStatement(CHANGES)) {
        select.setLong(1, known);
        select.setLong(2, known);
        var rows = select.executeQuery();
        while (rows.next()) {
          if (rows.getLong("epoch") != epoch) {
            return false;
          }
          changes.add(Change.read(rows));
        }
      } catch (SQLException failed) {
        throw new IllegalStateException("The graph cannot be read", failed);
      }
      if (changes.getLast().number() > last) {
        lock.writeLock().lock();
        try {
          changes.forEach(this::apply);
        } finally {
          lock.writeLock().unlock();
        }
      }
      return true;
    }

    /** Others may have learned of the change already; where nothing changed its number is 0. */
    private void apply(Change change) {
      if (change.number() <= last) {
        return;
      }
      if (change.direction() == null) {
        edges.rename(change.id(), change.dataset());
      } else {
        edges.add(change.id(), Objects.requireNonNull(change.dataset()), change.direction());
      }
      last = change.number();
    }

    <T> T ask(Function<Adjacency, T> question) {
      lock.readLock().lock();
      try {
        return question.apply(edges);
      } finally {
        lock.readLock().unlock();
      }
    }
  }
}
