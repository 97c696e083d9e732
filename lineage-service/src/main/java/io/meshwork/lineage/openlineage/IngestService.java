package io.meshwork.lineage.openlineage;

import com.google.protobuf.ByteString;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes events in: checks each, logs the good ones at once. */
@ApplicationScoped
public class IngestService {

  private final EventReader reader;
  private final GroupedLog log;

  IngestService(EventReader reader, GroupedLog log) {
    this.reader = reader;
    this.log = log;
  }

  /** What became of one event. */
  public sealed interface Outcome {

    /** It is durable now. */
    record Accepted() implements Outcome {}

    /** The same event was accepted before. */
    record Duplicate() implements Outcome {}

    /** It was refused, for these faults. */
    record Invalid(List<Violation> faults) implements Outcome {}
  }

  /**
   * Takes in one event.
   *
   * @throws Failure INVALID with every fault
   */
  public Outcome ingest(byte[] document) {
    boolean isFresh = !log.append(List.of(reader.read(document))).isEmpty();
    return isFresh ? new Outcome.Accepted() : new Outcome.Duplicate();
  }

  /**
   * Takes in an array of events, good ones beside bad ones.
   *
   * @return one outcome an event, in order
   * @throws Failure INVALID if the body is not an array
   */
  List<Outcome> ingestArray(byte[] document) {
    var events = new ArrayList<Read>();
    reader.readArray(document).forEach(event -> events.add(Read.of(() -> reader.read(event))));
    return ingest(events);
  }

  /**
   * Takes in events, each a document of its own, good ones beside bad ones; when this returns the
   * good ones are durable.
   *
   * @return one outcome an event, in order
   */
  public List<Outcome> ingestAll(List<byte[]> documents) {
    return ingest(
        documents.stream().map(document -> Read.of(() -> reader.read(document))).toList());
  }

  /** As {@link #ingestAll}, with documents that may turn out not to be any: INVALID. */
  List<Outcome> ingestEach(List<Supplier<byte[]>> documents) {
    return ingest(
        documents.stream().map(document -> Read.of(() -> reader.read(document.get()))).toList());
  }

  private List<Outcome> ingest(List<Read> events) {
    List<LineageEvent> good = events.stream().map(Read::event).filter(Objects::nonNull).toList();
    Set<ByteString> fresh = new HashSet<>(good.isEmpty() ? Set.of() : log.append(good));
    return events.stream()
        .map(
            read -> {
              if (read.event() == null) {
                return new Outcome.Invalid(read.faults());
              }
              // The first of two equal events of one batch is the one that was accepted.
              return fresh.remove(read.event().source().digest())
                  ? new Outcome.Accepted()
                  : new Outcome.Duplicate();
            })
        .map(Outcome.class::cast)
        .toList();
  }

  /** An event, or else what is wrong with it. */
  private record Read(@Nullable LineageEvent event, List<Violation> faults) {

    static Read of(Supplier<LineageEvent> reading) {
      try {
        return new Read(reading.get(), List.of());
      } catch (Failure invalid) {
        return new Read(null, invalid.violations());
      }
    }
  }
}
