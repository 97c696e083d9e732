package io.meshwork.lineage.openlineage;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc.IngestImplBase;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Takes events in over gRPC. */
@GrpcService
@Blocking
class IngestGrpc extends IngestImplBase {

  private final Access access;
  private final IngestService ingest;
  private final Executor executor;

  IngestGrpc(Access access, IngestService ingest, ManagedExecutor executor) {
    this.access = access;
    this.ingest = ingest;
    this.executor = executor;
  }

  @Override
  public void emit(EmitRequest request, StreamObserver<EmitResponse> answer) {
    access.require(Action.INGEST, "lineage");
    IngestService.Outcome outcome = ingest.ingest(request.getEvent().toByteArray());
    answer.onNext(EmitStream.response(request.getId(), outcome));
    answer.onCompleted();
  }

  @Override
  public StreamObserver<EmitRequest> emitStream(StreamObserver<EmitResponse> answer) {
    access.require(Action.INGEST, "lineage");
    return EmitStream.open((ServerCallStreamObserver<EmitResponse>) answer, ingest, executor);
  }
}
