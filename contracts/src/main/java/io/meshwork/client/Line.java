package io.meshwork.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc.IngestStub;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The line to the service: the stream of the moment, if there is one, and all that is not answered.
 * Events go out in their order, as fast as the stream takes them.
 */
final class Line {

  private final IngestStub stub;
  private final Semaphore room;
  private final Pauses pauses;
  private final Verdicts verdicts = new Verdicts();

  /** Guards all below, and the stream. Who waits for the line to be empty waits for it. */
  private final Object lock = new Object();

  private final Deque<Pending> waiting = new ArrayDeque<>();
  private final Map<String, Pending> sent = new LinkedHashMap<>();
  private @Nullable Call call;
  private boolean closed;

  /**
   * A line that is opened by the first event.
   *
   * @param room is made for each event that is answered
   * @param patience how long it tries again without any answer
   */
  Line(IngestStub stub, Semaphore room, Duration patience) {
    this.stub = stub;
    this.room = room;
    this.pauses = new Pauses(patience);
  }

  void add(Pending event) {
    synchronized (lock) {
      if (closed) {
        room.release();
        throw new IllegalStateException("The emitter is closed.");
      }
      waiting.add(event);
      send();
    }
  }

  /** Takes no more, waits for answers, and hangs up; what is not answered by then has failed. */
  void close(Duration flushTime) {
    synchronized (lock) {
      closed = true;
      long end = System.nanoTime() + flushTime.toNanos();
      try {
        while (!isEmpty() && end - System.nanoTime() > 0) {
          TimeUnit.NANOSECONDS.timedWait(lock, end - System.nanoTime());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      Call last = call;
      call = null;
      if (last != null) {
        last.hangUp(isEmpty());
      }
      fail(
          Status.DEADLINE_EXCEEDED
              .withDescription("The emitter was closed before the event was answered")
              .asRuntimeException());
    }
    verdicts.tellAll();
  }

  /** The stream takes more. */
  void ready(Call teller) {
    ifCurrent(teller, this::send);
  }

  void answered(Call teller, EmitResponse response) {
    ifCurrent(teller, () -> answered(response));
  }

  void broken(Call teller, StatusRuntimeException why) {
    ifCurrent(teller, () -> broken(why));
  }

  private void send() {
    if (call == null && !pauses.isPausing() && !waiting.isEmpty()) {
      call = new Call(this);
      stub.emitStream(call);
    }
    while (call != null && call.isReady() && !waiting.isEmpty()) {
      Pending next = waiting.remove();
      sent.put(next.request().getId(), next);
      call.send(next.request());
    }
  }

  private boolean isEmpty() {
    return waiting.isEmpty() && sent.isEmpty();
  }

  private void answered(EmitResponse response) {
    Pending event = sent.remove(response.getId());
    if (event != null) {
      pauses.over();
      verdicts.tell(event, () -> event.answer(response));
      room.release();
      lock.notifyAll();
    }
  }

  /** What is not answered goes out once more by the next stream, in the same order. */
  private void broken(StatusRuntimeException why) {
    call = null;
    var again = new ArrayList<>(sent.values());
    again.addAll(waiting);
    sent.clear();
    waiting.clear();
    waiting.addAll(again);
    if (waiting.isEmpty()) {
      return;
    }
    if (isPassing(why.getStatus()) && pauses.hasPatience()) {
      pauses.begin(this::resume);
    } else {
      pauses.over();
      fail(why);
    }
  }

  private void resume() {
    synchronized (lock) {
      send();
    }
  }

  private void fail(StatusRuntimeException why) {
    sent.values().forEach(event -> verdicts.tell(event, () -> event.fail(why)));
    room.release(sent.size());
    sent.clear();
    waiting.forEach(event -> verdicts.tell(event, () -> event.fail(why)));
    room.release(waiting.size());
    waiting.clear();
    lock.notifyAll();
  }

  /** A service that ends resets its streams, if it can. */
  private static boolean isPassing(Status status) {
    return status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.CANCELLED;
  }

  /** What a stream tells after it was given up concerns nobody. */
  private void ifCurrent(Call teller, Runnable action) {
    synchronized (lock) {
      if (call == teller) {
        action.run();
      }
    }
  }
}
