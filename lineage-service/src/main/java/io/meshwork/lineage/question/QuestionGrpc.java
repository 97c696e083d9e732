package io.meshwork.lineage.question;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.Causes;
import io.meshwork.contracts.lineage.v1.Changes;
import io.meshwork.contracts.lineage.v1.ColumnScene;
import io.meshwork.contracts.lineage.v1.GetCausesRequest;
import io.meshwork.contracts.lineage.v1.GetChangesRequest;
import io.meshwork.contracts.lineage.v1.GetColumnsRequest;
import io.meshwork.contracts.lineage.v1.GetImpactRequest;
import io.meshwork.contracts.lineage.v1.GetPathRequest;
import io.meshwork.contracts.lineage.v1.GetRunRequest;
import io.meshwork.contracts.lineage.v1.GetRunResponse;
import io.meshwork.contracts.lineage.v1.GetSceneRequest;
import io.meshwork.contracts.lineage.v1.Impact;
import io.meshwork.contracts.lineage.v1.LineageGrpc.LineageImplBase;
import io.meshwork.contracts.lineage.v1.ListRunsRequest;
import io.meshwork.contracts.lineage.v1.ListRunsResponse;
import io.meshwork.contracts.lineage.v1.ListVersionsRequest;
import io.meshwork.contracts.lineage.v1.ListVersionsResponse;
import io.meshwork.contracts.lineage.v1.Path;
import io.meshwork.contracts.lineage.v1.Scene;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class QuestionGrpc extends LineageImplBase {

  private final Access access;
  private final SceneAnswers scenes;
  private final ImpactAnswers impacts;
  private final RunAnswers runs;

  QuestionGrpc(Access access, SceneAnswers scenes, ImpactAnswers impacts, RunAnswers runs) {
    this.access = access;
    this.scenes = scenes;
    this.impacts = impacts;
    this.runs = runs;
  }

  @Override
  public void getScene(GetSceneRequest request, StreamObserver<Scene> answer) {
    Urn root = readable(Urn.parse("root", request.getRoot()));
    send(answer, scenes.scene(root, request));
  }

  @Override
  public void getChanges(GetChangesRequest request, StreamObserver<Changes> answer) {
    Urn root = readable(Urn.parse("urn", request.getUrn()));
    send(answer, scenes.changes(root, request));
  }

  @Override
  public void getColumns(GetColumnsRequest request, StreamObserver<ColumnScene> answer) {
    Urn dataset = readable(Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn()));
    send(answer, scenes.columns(dataset, request));
  }

  @Override
  public void getImpact(GetImpactRequest request, StreamObserver<Impact> answer) {
    send(answer, impacts.impact(readable(Urn.parse("urn", request.getUrn()))));
  }

  @Override
  public void getPath(GetPathRequest request, StreamObserver<Path> answer) {
    Urn from = readable(Urn.parse("from", request.getFrom()));
    Urn to = readable(Urn.parse("to", request.getTo()));
    send(answer, impacts.path(from, to));
  }

  @Override
  public void getCauses(GetCausesRequest request, StreamObserver<Causes> answer) {
    send(answer, impacts.causes(readable(Urn.parse("urn", request.getUrn())), request.getRun()));
  }

  @Override
  public void listVersions(
      ListVersionsRequest request, StreamObserver<ListVersionsResponse> answer) {
    Urn dataset = readable(Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn()));
    send(answer, runs.versions(dataset, request.getPageSize(), request.getPageToken()));
  }

  @Override
  public void getRun(GetRunRequest request, StreamObserver<GetRunResponse> answer) {
    if (request.getId().isEmpty()) {
      throw Failure.invalid("id", "must be the id of a run");
    }
    readable(new Urn(Urn.Kind.RUN, request.getId(), ""));
    send(answer, runs.run(request.getId()));
  }

  @Override
  public void listRuns(ListRunsRequest request, StreamObserver<ListRunsResponse> answer) {
    Urn job = readable(Urn.parse(Urn.Kind.JOB, "job", request.getJob()));
    send(answer, runs.runs(job, request.getPageSize(), request.getPageToken()));
  }

  private Urn readable(Urn urn) {
    access.require(Action.READ, urn);
    return urn;
  }

  private static <T> void send(StreamObserver<T> answer, T message) {
    answer.onNext(message);
    answer.onCompleted();
  }
}
