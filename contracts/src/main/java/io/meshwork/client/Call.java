package io.meshwork.client;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import org.jspecify.annotations.Nullable;

/** One stream, which tells its line what comes of it. The line alone uses it, one at a time. */
final class Call implements ClientResponseObserver<EmitRequest, EmitResponse> {

  private final Line line;
  private @Nullable ClientCallStreamObserver<EmitRequest> stream;

  Call(Line line) {
    this.line = line;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<EmitRequest> begun) {
    stream = begun;
    begun.setOnReadyHandler(() -> line.ready(this));
  }

  @Override
  public void onNext(EmitResponse response) {
    line.answered(this, response);
  }

  @Override
  public void onError(Throwable failed) {
    Metadata details = Status.trailersFromThrowable(failed);
    line.broken(this, new StatusRuntimeException(Status.fromThrowable(failed), details));
  }

  @Override
  public void onCompleted() {
    line.broken(
        this,
        Status.UNAVAILABLE.withDescription("The service ended the stream").asRuntimeException());
  }

  boolean isReady() {
    return stream != null && stream.isReady();
  }

  void send(EmitRequest request) {
    if (stream != null) {
      stream.onNext(request);
    }
  }

  /** Ends the stream: in order if nothing is left to be answered. */
  void hangUp(boolean isDone) {
    if (stream != null && isDone) {
      stream.onCompleted();
    } else if (stream != null) {
      stream.cancel("The emitter was closed", null);
    }
  }
}
