package io.meshwork.platform.sql;

import io.meshwork.platform.error.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does in one transaction what many callers bring at the same time: statements and a commit cost
 * about as much for one as for dozens. While one caller works, the others wait; the next then works
 * for all who came meanwhile.
 *
 * <p>If the work fails for a group, each of it is tried alone, so that nobody fails for another;
 * but if the database is down all are told at once.
 *
 * @param <Q> what a caller brings
 * @param <A> what it is answered
 */
public final class GroupCommit<Q, A> {

  private final int maxSize;
  private final ToIntFunction<Q> size;
  private final Function<Q, ?> key;
  private final Function<List<Q>, List<A>> work;
  private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** As the other, for what may be in one group whatever it is. */
  public GroupCommit(int maxSize, ToIntFunction<Q> size, Function<List<Q>, List<A>> work) {
    this(maxSize, size, _ -> new Object(), work);
  }

  /**
   * Makes groups for some work.
   *
   * @param maxSize a group that is as large is complete
   * @param size of what one caller brings
   * @param key no group has two of the same
   * @param work in a transaction of its own, answering each of a group in its order
   */
  public GroupCommit(
      int maxSize, ToIntFunction<Q> size, Function<Q, ?> key, Function<List<Q>, List<A>> work) {
    this.maxSize = maxSize;
    this.size = size;
    this.key = key;
    this.work = work;
  }

  /** One who waits; what becomes of it is guarded by the lock. */
  private static final class Waiting<Q, A> {
    final Q brought;
    @Nullable A answer;
    @Nullable RuntimeException failure;

    Waiting(Q brought) {
      this.brought = brought;
    }

    boolean isDone() {
      return answer != null || failure != null;
    }
  }

  /** Returns when what was brought is committed, or throws what the work threw. */
  public A ask(Q brought) {
    var own = new Waiting<Q, A>(brought);
    queue.add(own);
    lock.lock();
    try {
      while (!own.isDone()) {
        work(nextGroup());
      }
    } finally {
      lock.unlock();
    }
    if (own.failure != null) {
      throw own.failure;
    }
    return Objects.requireNonNull(own.answer);
  }

  /** How many wait for a group to be made of them. */
  int waiting() {
    return queue.size();
  }

  private List<Waiting<Q, A>> nextGroup() {
    var group = new ArrayList<Waiting<Q, A>>();
    var keys = new HashSet<Object>();
    int taken = 0;
    while (taken < maxSize) {
      Waiting<Q, A> next = queue.peek();
      if (next == null || !keys.add(key.apply(next.brought))) {
        return group;
      }
      queue.remove();
      group.add(next);
      taken += size.applyAsInt(next.brought);
    }
    return group;
  }

  private void work(List<Waiting<Q, A>> group) {
    try {
      List<A> answers = work.apply(group.stream().map(waiting -> waiting.brought).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer = answers.get(i);
      }
    } catch (RuntimeException failed) {
      if (group.size() == 1 || Fault.of(failed) == Fault.TRANSIENT) {
        group.forEach(waiting -> waiting.failure = failed);
      } else {
        group.forEach(waiting -> work(List.of(waiting)));
      }
    } finally {
      // An error, such as no memory, is thrown to whoever works; the others must not wait for ever.
      group.stream()
          .filter(waiting -> !waiting.isDone())
          .forEach(
              waiting -> waiting.failure = new IllegalStateException("Interrupted by an error"));
    }
  }
}
