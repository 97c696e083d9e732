package io.meshwork.platform.sql;

import static java.util.Objects.requireNonNull;

import io.meshwork.platform.error.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** Held by whoever works. */
  private final Semaphore lane = new Semaphore(1);

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

  /** One who waits. */
  private static final class Waiting<Q, A> {
    final Q brought;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Supplier<A> outcome;

    Waiting(Q brought) {
      this.brought = brought;
    }

    boolean isDone() {
      return outcome != null;
    }

    void answer(A answer) {
      done(() -> answer);
    }

    void fail(RuntimeException failure) {
      done(
          () -> {
            throw failure;
          });
    }

    private void done(Supplier<A> outcome) {
      this.outcome = outcome;
      wake();
    }

    void wake() {
      news.release();
    }

    void sleep() {
      news.acquireUninterruptibly();
    }

    A outcome() {
      return requireNonNull(outcome).get();
    }
  }

  /** Returns when what was brought is committed, or throws what the work threw. */
  public A ask(Q brought) {
    var own = new Waiting<Q, A>(brought);
    queue.add(own);
    while (!own.isDone()) {
      if (lane.tryAcquire()) {
        workFor(own);
      } else {
        own.sleep();
      }
    }
    return own.outcome();
  }

  private void workFor(Waiting<Q, A> own) {
    try {
      // Whoever worked last may just have done it.
      while (!own.isDone()) {
        work(nextGroup());
      }
    } finally {
      lane.release();
      wakeFirst();
    }
  }

  /** So that one who waits works now, unless somebody else takes his along first. */
  private void wakeFirst() {
    Waiting<Q, A> first = queue.peek();
    if (first != null) {
      first.wake();
    }
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
        group.get(i).answer(answers.get(i));
      }
    } catch (RuntimeException failed) {
      if (group.size() == 1 || Fault.of(failed) == Fault.TRANSIENT) {
        group.forEach(waiting -> waiting.fail(failed));
      } else {
        group.forEach(waiting -> work(List.of(waiting)));
      }
    } finally {
      // An error, such as no memory, is thrown to whoever works; the others must not wait for ever.
      group.stream()
          .filter(waiting -> !waiting.isDone())
          .forEach(waiting -> waiting.fail(new IllegalStateException("Interrupted by an error")));
    }
  }
}
