package io.meshwork.lineage.openlineage;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.platform.error.GrpcFailures;
import io.meshwork.platform.error.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * One stream of events. What arrives while a commit is under way is committed together next; the
 * sender is never further ahead than the window.
 */
final class EmitStream implements StreamObserver<EmitRequest> {

  private static final int WINDOW = 64;

  private final ServerCallStreamObserver<EmitResponse> answer;
  private final Ingestion ingestion;
  private final Executor executor;

  /** Guards the three below; the answer is written by the draining thread alone. */
  private final Object lock = new Object();

  private final Queue<EmitRequest> waiting = new ArrayDeque<>();
  private boolean draining;
  private boolean completed;

  /** Takes events in; gives one outcome an event, in order. */
  interface Ingestion {
    List<IngestService.Outcome> take(List<EmitRequest> events);
  }

  private EmitStream(
      ServerCallStreamObserver<EmitResponse> answer, Ingestion ingestion, Executor executor) {
    this.answer = answer;
    this.ingestion = ingestion;
    this.executor = executor;
  }

  static EmitStream open(
      ServerCallStreamObserver<EmitResponse> answer, Ingestion ingestion, Executor executor) {
    answer.disableAutoRequest();
    answer.setOnCancelHandler(() -> {});
    answer.request(WINDOW);
    return new EmitStream(answer, ingestion, executor);
  }

  @Override
  public void onNext(EmitRequest request) {
    synchronized (lock) {
      waiting.add(request);
      drainUnlessDraining();
    }
  }

  @Override
  public void onCompleted() {
    synchronized (lock) {
      completed = true;
      drainUnlessDraining();
    }
  }

  /** The sender is gone; what it sent is committed all the same. */
  @Override
  public void onError(Throwable cancelled) {
    onCompleted();
  }

  private void drainUnlessDraining() {
    if (!draining) {
      draining = true;
      executor.execute(this::drain);
    }
  }

  private void drain() {
    try {
      for (List<EmitRequest> batch = next(); !batch.isEmpty(); batch = next()) {
        commit(batch);
      }
    } catch (RuntimeException failed) {
      answer.onError(GrpcFailures.toStatus(failed));
    }
  }

  /** What waits; when nothing does, draining ends, and with a completed sender the call too. */
  private List<EmitRequest> next() {
    synchronized (lock) {
      List<EmitRequest> batch = new ArrayList<>(waiting);
      waiting.clear();
      if (batch.isEmpty()) {
        draining = false;
        if (completed && !answer.isCancelled()) {
          answer.onCompleted();
        }
      }
      return batch;
    }
  }

  private void commit(List<EmitRequest> batch) {
    List<IngestService.Outcome> outcomes = ingestion.take(batch);
    if (answer.isCancelled()) {
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      answer.onNext(response(batch.get(i).getId(), outcomes.get(i)));
    }
    answer.request(batch.size());
  }

  static EmitResponse response(String id, IngestService.Outcome outcome) {
    var response = EmitResponse.newBuilder().setId(id);
    switch (outcome) {
      case IngestService.Outcome.Accepted _ -> response.setOutcome(EmitResponse.Outcome.ACCEPTED);
      case IngestService.Outcome.Duplicate _ -> response.setOutcome(EmitResponse.Outcome.DUPLICATE);
      case IngestService.Outcome.Invalid invalid -> {
        response.setOutcome(EmitResponse.Outcome.INVALID);
        response.addAllViolations(invalid.faults().stream().map(Violation::sentence).toList());
      }
    }
    return response.build();
  }
}
