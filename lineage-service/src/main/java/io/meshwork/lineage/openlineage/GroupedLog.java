package io.meshwork.lineage.openlineage;

import com.google.protobuf.ByteString;
import io.meshwork.platform.error.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the event log what many bring at the same time in one go: a commit costs as much for
 * one event as for hundreds. While one caller appends, the others wait; the next then appends for
 * all who came meanwhile.
 */
@ApplicationScoped
class GroupedLog {

  private static final int MAX_EVENTS = 512;

  private final EventLog log;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();

  GroupedLog(EventLog log) {
    this.log = log;
  }

  /** What one caller brought; the two below are guarded by the lock. */
  private static final class Waiting {
    final List<LineageEvent> events;
    @Nullable Set<ByteString> fresh;
    @Nullable RuntimeException failure;

    Waiting(List<LineageEvent> events) {
      this.events = events;
    }
  }

  /**
   * Appends those events that were not accepted before; when this returns they are durable,
   * whatever becomes of the caller's transaction.
   *
   * @return digests of those that were new; of two callers that bring the same event, one gets it
   */
  Set<ByteString> append(List<LineageEvent> events) {
    var own = new Waiting(events);
    queue.add(own);
    lock.lock();
    try {
      while (own.fresh == null && own.failure == null) {
        appendGroup(nextGroup());
      }
    } finally {
      lock.unlock();
    }
    if (own.failure != null) {
      throw own.failure;
    }
    return Objects.requireNonNull(own.fresh);
  }

  private List<Waiting> nextGroup() {
    var group = new ArrayList<Waiting>();
    int events = 0;
    while (events < MAX_EVENTS && queue.peek() != null) {
      Waiting next = queue.remove();
      group.add(next);
      events += next.events.size();
    }
    return group;
  }

  private void appendGroup(List<Waiting> group) {
    try {
      Set<ByteString> fresh =
          write(group.stream().flatMap(waiting -> waiting.events.stream()).toList());
      group.forEach(waiting -> waiting.fresh = take(waiting, fresh));
    } catch (RuntimeException failed) {
      if (group.size() == 1 || Fault.of(failed) == Fault.TRANSIENT) {
        group.forEach(waiting -> waiting.failure = failed);
      } else {
        group.forEach(waiting -> appendGroup(List.of(waiting)));
      }
    }
  }

  /** Not in the caller's transaction, which may yet be rolled back when others were told. */
  private Set<ByteString> write(List<LineageEvent> events) {
    return QuarkusTransaction.suspendingExisting().call(() -> log.append(events));
  }

  private static Set<ByteString> take(Waiting waiting, Set<ByteString> fresh) {
    var own = new HashSet<ByteString>();
    for (LineageEvent event : waiting.events) {
      if (fresh.remove(event.source().digest())) {
        own.add(event.source().digest());
      }
    }
    return own;
  }
}
