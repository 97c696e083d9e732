package io.meshwork.lineage.graph;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * This replica's copy of which job reads and writes which dataset. Before each question it learns
 * what has changed since the last, so that it answers as the database would.
 */
@ApplicationScoped
class Topology {

  /** What changed is learned while somebody waits; of more the copy is read anew, meanwhile. */
  private static final int MAX_CHANGES = 10_000;

  private final TopologyQuery query;
  private final long maxBytes;
  private final AtomicBoolean isLoading = new AtomicBoolean();
  private volatile @Nullable Copy copy;
  private volatile boolean isTooLarge;

  Topology(TopologyQuery query, LineageConfig config) {
    this.query = query;
    this.maxBytes = Runtime.getRuntime().maxMemory() / 100 * config.graphInMemory();
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
    if (!isTooLarge && maxBytes > 0 && isLoading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("topology").start(this::load);
    }
  }

  private void load() {
    copy = null;
    try {
      var loaded = new Copy();
      query.read(loaded::take);
      copy = isTooLarge ? null : loaded;
    } catch (RuntimeException failed) {
      Log.warnf(failed, "The graph cannot be copied into memory; the database is asked instead");
    } finally {
      isLoading.set(false);
    }
  }

  /** A graph that has become too large is not read again before the service starts again. */
  private boolean hasRoom(Adjacency edges) {
    if (edges.bytes() > maxBytes && !isTooLarge) {
      isTooLarge = true;
      copy = null;
      Log.infof("The graph is too large for a copy in memory: edges=%d", edges.edges());
    }
    return !isTooLarge;
  }

  /** The graph of one epoch, up to a change. */
  private final class Copy {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Adjacency edges = new Adjacency();
    private long epoch;
    private volatile long last;

    /** Takes a part of it as it is read, in any order; returns false if there is no room. */
    boolean take(TopologyQuery.Change change) {
      epoch = change.epoch();
      last = Math.max(last, change.number());
      apply(change);
      return hasRoom(edges);
    }

    /**
     * Learns what changed; returns false if it is to be read anew: the graph was folded anew, or
     * too much is not known here.
     */
    boolean follow() {
      List<TopologyQuery.Change> changes = query.after(last, MAX_CHANGES);
      if (changes.getFirst().epoch() != epoch || changes.size() == MAX_CHANGES) {
        return false;
      }
      if (changes.getLast().number() > last) {
        lock.writeLock().lock();
        try {
          // Others may have learned of some already.
          changes.stream().filter(change -> change.number() > last).forEach(this::learn);
        } finally {
          lock.writeLock().unlock();
        }
      }
      return hasRoom(edges);
    }

    private void learn(TopologyQuery.Change change) {
      apply(change);
      last = change.number();
    }

    private void apply(TopologyQuery.Change change) {
      if (change.direction() != null) {
        edges.add(change.id(), Objects.requireNonNull(change.dataset()), change.direction());
      } else if (change.id() > 0) {
        edges.rename(change.id(), change.dataset());
      }
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
