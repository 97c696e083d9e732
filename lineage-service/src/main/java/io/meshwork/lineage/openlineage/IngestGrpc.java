package io.meshwork.lineage.openlineage;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc.IngestImplBase;
import io.meshwork.platform.error.GrpcFailures;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Takes events in over gRPC. */
@GrpcService
@Blocking
class IngestGrpc extends IngestImplBase {

  private final Access access;
  private final IngestService ingest;
  private final EventDocuments documents;
  private final Executor executor;

  IngestGrpc(
      Access access, IngestService ingest, EventDocuments documents, ManagedExecutor executor) {
    this.access = access;
    this.ingest = ingest;
    this.documents = documents;
    this.executor = executor;
  }

  @Override
  public void emit(EmitRequest request, StreamObserver<EmitResponse> answer) {
    access.require(Action.INGEST, "lineage");
    IngestService.Outcome outcome = ingest.ingest(documents.of(request));
    answer.onNext(EmitStream.response(request.getId(), outcome));
    answer.onCompleted();
  }

  @Override
  public StreamObserver<EmitRequest> emitStream(StreamObserver<EmitResponse> answer) {
    try {
      access.require(Action.INGEST, "lineage");
    } catch (RuntimeException refused) {
      // Thrown from here it would not be told: the caller would wait for ever.
      answer.onError(GrpcFailures.toStatus(refused));
      return new Refused();
    }
    return EmitStream.open(
        (ServerCallStreamObserver<EmitResponse>) answer,
        events -> ingest.ingestEach(events.stream().map(this::document).toList()),
        executor);
  }

  private Supplier<byte[]> document(EmitRequest request) {
    return () -> documents.of(request);
  }

  /** What still comes of a stream that was refused. */
  private static final class Refused implements StreamObserver<EmitRequest> {

    @Override
    public void onNext(EmitRequest unheard) {}

    @Override
    public void onError(Throwable cancelled) {}

    @Override
    public void onCompleted() {}
  }
}
