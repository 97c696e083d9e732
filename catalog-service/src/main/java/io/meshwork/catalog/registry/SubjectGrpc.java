package io.meshwork.catalog.registry;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.ClaimSubjectRequest;
import io.meshwork.contracts.catalog.v1.GetSchemaRequest;
import io.meshwork.contracts.catalog.v1.GetSubjectRequest;
import io.meshwork.contracts.catalog.v1.GetSubjectVersionRequest;
import io.meshwork.contracts.catalog.v1.ListSubjectsRequest;
import io.meshwork.contracts.catalog.v1.ListSubjectsResponse;
import io.meshwork.contracts.catalog.v1.Subject;
import io.meshwork.contracts.catalog.v1.SubjectVersion;
import io.meshwork.contracts.catalog.v1.SubjectsGrpc.SubjectsImplBase;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class SubjectGrpc extends SubjectsImplBase {

  private final Access access;
  private final SubjectService subjects;
  private final ClaimService claims;

  SubjectGrpc(Access access, SubjectService subjects, ClaimService claims) {
    this.access = access;
    this.subjects = subjects;
    this.claims = claims;
  }

  @Override
  public void getSubject(GetSubjectRequest request, StreamObserver<Subject> answer) {
    Urn urn = urn(request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(SubjectProtos.toProto(subjects.view(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listSubjects(
      ListSubjectsRequest request, StreamObserver<ListSubjectsResponse> answer) {
    access.require(Action.READ, "subjects");
    Page<SubjectView> page =
        subjects.list(
            new SubjectFilter(
                request.getPrefix(),
                request.getUnclaimed(),
                request.getDataset().isEmpty() ? null : request.getDataset()),
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListSubjectsResponse.newBuilder();
    page.items().forEach(subject -> response.addSubjects(SubjectProtos.toProto(subject)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void getSubjectVersion(
      GetSubjectVersionRequest request, StreamObserver<SubjectVersion> answer) {
    Urn urn = urn(request.getUrn());
    access.require(Action.READ, urn);
    String word = request.getVersion() == 0 ? "latest" : Integer.toString(request.getVersion());
    VersionView version = subjects.view(urn.first(), word);
    answer.onNext(SubjectProtos.toProto(version, subjects.schema(version.schemaId())));
    answer.onCompleted();
  }

  @Override
  public void getSchema(
      GetSchemaRequest request,
      StreamObserver<io.meshwork.contracts.catalog.v1.RegisteredSchema> answer) {
    access.require(Action.READ, "subjects");
    answer.onNext(SubjectProtos.toProto(subjects.schema(request.getId())));
    answer.onCompleted();
  }

  @Override
  public void claimSubject(ClaimSubjectRequest request, StreamObserver<Subject> answer) {
    Urn urn = urn(request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    var draft =
        new ClaimDraft(
            request.getProduct(),
            request.getPort(),
            request.getDataset().isEmpty() ? null : request.getDataset());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        SubjectProtos.toProto(claims.claim(urn.first(), draft, expected, caller.subject())));
    answer.onCompleted();
  }

  private static Urn urn(String urn) {
    return Urn.parse(Urn.Kind.SUBJECT, "urn", urn);
  }
}
