package io.meshwork.catalog.history;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes changes beside the events that tell them: each at once, or many in one go. */
@ApplicationScoped
class Journal {

  /** What waits until all of it is written; unbound where nothing has to wait. */
  private static final ScopedValue<List<Entry>> WAITING = ScopedValue.newInstance();

  private final Changes changes;
  private final Outbox outbox;

  Journal(Changes changes, Outbox outbox) {
    this.changes = changes;
    this.outbox = outbox;
  }

  record Entry(Change change, OutboxEvent event) {}

  void add(Change change, OutboxEvent event) {
    var entry = new Entry(change, event);
    if (WAITING.isBound()) {
      WAITING.get().add(entry);
    } else {
      write(List.of(entry));
    }
  }

  /** Lets what is added by {@code writes} wait until it is done. */
  <T> T together(Supplier<T> writes) {
    if (WAITING.isBound()) {
      return writes.get();
    }
    var waiting = new ArrayList<Entry>();
    T result = ScopedValue.where(WAITING, waiting).call(writes::get);
    write(waiting);
    return result;
  }

  /** Writes what waits, for whoever is about to read it. */
  void flush() {
    if (WAITING.isBound()) {
      write(WAITING.get());
      WAITING.get().clear();
    }
  }

  private void write(List<Entry> entries) {
    if (!entries.isEmpty()) {
      changes.add(entries.stream().map(Entry::change).toList());
      outbox.append(entries.stream().map(Entry::event).toList());
    }
  }
}
