package io.meshwork.client;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.meshwork.contracts.lineage.v1.DatasetEvent;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.IngestGrpc;
import io.meshwork.contracts.lineage.v1.IngestGrpc.IngestStub;
import io.meshwork.contracts.lineage.v1.JobEvent;
import io.meshwork.contracts.lineage.v1.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pushes OpenLineage events to the lineage service over one gRPC stream, in their order, and tells
 * of each when it is durable.
 *
 * <pre>
 *   try (var emitter = LineageEmitter.to(channel).tokens(this::token).open()) {
 *     emitter.emit(json).whenComplete((ack, refused) -> …);
 *   }
 * </pre>
 *
 * <p>When the connection breaks, or the service is not to be reached, it connects again, later and
 * later up to five seconds apart, and sends once more what is not answered: the service knows an
 * event that it has. Threads may share one.
 */
public final class LineageEmitter implements AutoCloseable {

  /** What the service accepts at most. */
  private static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_WINDOW = 10_000;

  private final Semaphore room;
  private final Duration flushTime;
  private final Line line;
  private final AtomicLong ids = new AtomicLong();

  private LineageEmitter(Builder builder) {
    this.room = new Semaphore(builder.window);
    this.flushTime = builder.flushTime;
    IngestStub stub = IngestGrpc.newStub(builder.channel);
    Supplier<String> tokens = builder.tokens;
    this.line =
        new Line(
            tokens == null ? stub : stub.withCallCredentials(new Bearer(tokens)),
            room,
            builder.patience);
  }

  /** An emitter for that channel, which stays the caller's to shut down. */
  public static Builder to(Channel channel) {
    return new Builder(channel);
  }

  /**
   * Emits one RunEvent, JobEvent or DatasetEvent. Waits while as many events are under way as may
   * be.
   *
   * @param json at most 1 MiB in UTF-8
   * @return completed when the event is durable; exceptionally by an {@link EventRefusedException}
   *     if it is not valid, or by an {@link io.grpc.StatusRuntimeException} if the service does not
   *     let the caller in, could not be reached for longer than patience lasts, or had not answered
   *     when the emitter was closed
   * @throws IllegalStateException if the emitter is closed
   */
  public CompletableFuture<Ack> emit(String json) throws InterruptedException {
    ByteString event = ByteString.copyFromUtf8(json);
    return emit(EmitRequest.newBuilder().setEvent(event), event.size());
  }

  /** Emits an event of a run, like {@link #emit(String)}. */
  public CompletableFuture<Ack> emit(RunEvent event) throws InterruptedException {
    return emit(EmitRequest.newBuilder().setRunEvent(event), event.getSerializedSize());
  }

  /** Emits an event of a job, like {@link #emit(String)}. */
  public CompletableFuture<Ack> emit(JobEvent event) throws InterruptedException {
    return emit(EmitRequest.newBuilder().setJobEvent(event), event.getSerializedSize());
  }

  /** Emits an event of a dataset, like {@link #emit(String)}. */
  public CompletableFuture<Ack> emit(DatasetEvent event) throws InterruptedException {
    return emit(EmitRequest.newBuilder().setDatasetEvent(event), event.getSerializedSize());
  }

  private CompletableFuture<Ack> emit(EmitRequest.Builder event, int bytes)
      throws InterruptedException {
    if (bytes > MAX_BYTES) {
      return CompletableFuture.failedFuture(
          new EventRefusedException(
              List.of(
                  "The event has %d bytes; at most %d are allowed.".formatted(bytes, MAX_BYTES))));
    }
    room.acquire();
    var answer = new CompletableFuture<Ack>();
    String id = Long.toString(ids.incrementAndGet());
    line.add(new Pending(event.setId(id).build(), answer));
    return answer;
  }

  /**
   * Waits for the answers that are missing, as long as there is time for it, and ends the stream;
   * what is not answered by then has failed. All that was emitted is completed when it returns.
   */
  @Override
  public void close() {
    line.close(flushTime);
  }

  /** How to emit. */
  public static final class Builder {

    private final Channel channel;
    private @Nullable Supplier<String> tokens;
    private int window = 256;
    private Duration patience = Duration.ofMinutes(5);
    private Duration flushTime = Duration.ofSeconds(30);

    private Builder(Channel channel) {
      this.channel = channel;
    }

    /** Where tokens for the service come from: asked for one whenever a stream begins. */
    public Builder tokens(Supplier<String> supplier) {
      tokens = supplier;
      return this;
    }

    /** Events that may be under way and so in memory, 1 to 10,000; 256 if nobody says. */
    public Builder window(int events) {
      if (events < 1 || events > MAX_WINDOW) {
        throw new IllegalArgumentException(
            "window must be between 1 and %d, not %d".formatted(MAX_WINDOW, events));
      }
      window = events;
      return this;
    }

    /** How long to try again without any answer before events fail; five minutes if nobody says. */
    public Builder patience(Duration time) {
      patience = time;
      return this;
    }

    /** How long {@link LineageEmitter#close} may wait for answers; half a minute if nobody says. */
    public Builder flushTime(Duration time) {
      flushTime = time;
      return this;
    }

    /** The emitter. It connects when there is something to send. */
    public LineageEmitter open() {
      return new LineageEmitter(this);
    }
  }
}
