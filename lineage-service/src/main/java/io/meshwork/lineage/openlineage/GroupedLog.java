package io.meshwork.lineage.openlineage;

import com.google.protobuf.ByteString;
import io.meshwork.platform.sql.GroupCommit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Appends to the event log what many bring at the same time in one go. */
@ApplicationScoped
class GroupedLog {

  private static final int MAX_EVENTS = 512;

  private final EventLog log;
  private final GroupCommit<List<LineageEvent>, Set<ByteString>> groups =
      new GroupCommit<>(MAX_EVENTS, List::size, this::write);

  GroupedLog(EventLog log) {
    this.log = log;
  }

  /**
   * Appends those events that were not accepted before; when this returns they are durable,
   * whatever becomes of the caller's transaction.
   *
   * @return digests of those that were new; of two callers that bring the same event, one gets it
   */
  Set<ByteString> append(List<LineageEvent> events) {
    return groups.ask(events);
  }

  /** Not in the caller's transaction, which may yet be rolled back when others were told. */
  private List<Set<ByteString>> write(List<List<LineageEvent>> group) {
    List<LineageEvent> events = group.stream().flatMap(List::stream).toList();
    Set<ByteString> fresh = QuarkusTransaction.suspendingExisting().call(() -> log.append(events));
    return group.stream().map(own -> take(own, fresh)).toList();
  }

  private static Set<ByteString> take(Collection<LineageEvent> events, Set<ByteString> fresh) {
    var own = new HashSet<ByteString>();
    for (LineageEvent event : events) {
      if (fresh.remove(event.source().digest())) {
        own.add(event.source().digest());
      }
    }
    return own;
  }
}
