package io.meshwork.quality.execution.run;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.CheckRun;
import io.meshwork.contracts.quality.v1.CheckRunsGrpc.CheckRunsImplBase;
import io.meshwork.contracts.quality.v1.GetCheckRunRequest;
import io.meshwork.contracts.quality.v1.RequestCheckRunsRequest;
import io.meshwork.contracts.quality.v1.RequestCheckRunsResponse;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.urn.Uuids;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.time.Instant;

@GrpcService
@Blocking
class CheckRunGrpc extends CheckRunsImplBase {

  private final Access access;
  private final CheckRunService runs;

  CheckRunGrpc(Access access, CheckRunService runs) {
    this.access = access;
    this.runs = runs;
  }

  @Override
  public void requestCheckRuns(
      RequestCheckRunsRequest request, StreamObserver<RequestCheckRunsResponse> answer) {
    Caller caller = access.require(Action.INGEST, "check runs");
    var draft =
        new CheckRunDraft(
            request.hasDataset() ? request.getDataset() : null,
            request.hasContract() ? request.getContract() : null);
    var response = RequestCheckRunsResponse.newBuilder();
    runs.request(draft, caller.subject()).forEach(run -> response.addRuns(toProto(run)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void getCheckRun(GetCheckRunRequest request, StreamObserver<CheckRun> answer) {
    access.require(Action.READ, "check runs");
    answer.onNext(toProto(runs.get(Uuids.parse("id", request.getId()))));
    answer.onCompleted();
  }

  private static CheckRun toProto(CheckRunView run) {
    var proto =
        CheckRun.newBuilder()
            .setId(run.id().toString())
            .setDataset(run.dataset())
            .setCause(run.cause().word())
            .setActor(run.actor())
            .setState(run.state().word())
            .setQueuedAt(time(run.queuedAt()))
            .setAttempt(run.attempt())
            .setChecks(run.checks())
            .setDone(run.done())
            .setMessage(run.message())
            .putAllNotRun(run.notRun());
    if (run.startedAt() != null) {
      proto.setStartedAt(time(run.startedAt()));
    }
    if (run.endedAt() != null) {
      proto.setEndedAt(time(run.endedAt()));
    }
    return proto.build();
  }

  private static Timestamp time(Instant time) {
    return Timestamps.fromMillis(time.toEpochMilli());
  }
}
