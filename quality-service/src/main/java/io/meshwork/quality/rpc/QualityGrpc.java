package io.meshwork.quality.rpc;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.BatchGetAssessmentsRequest;
import io.meshwork.contracts.quality.v1.BatchGetAssessmentsResponse;
import io.meshwork.contracts.quality.v1.CheckResult;
import io.meshwork.contracts.quality.v1.ListChecksRequest;
import io.meshwork.contracts.quality.v1.ListChecksResponse;
import io.meshwork.contracts.quality.v1.QualityGrpc.QualityImplBase;
import io.meshwork.contracts.quality.v1.RecordReportRequest;
import io.meshwork.contracts.quality.v1.RecordReportResponse;
import io.meshwork.contracts.quality.v1.RecordResultsRequest;
import io.meshwork.contracts.quality.v1.RecordResultsResponse;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentProtos;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.CheckView;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.report.ReportService;
import io.meshwork.quality.result.ReportedResults;
import io.meshwork.quality.result.ResultDraft;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@GrpcService
@Blocking
class QualityGrpc extends QualityImplBase {

  private static final int MAX_URNS = 500;

  private final Access access;
  private final ReportedResults results;
  private final ReportService reports;
  private final CheckService checks;
  private final AssessmentService assessments;

  QualityGrpc(
      Access access,
      ReportedResults results,
      ReportService reports,
      CheckService checks,
      AssessmentService assessments) {
    this.access = access;
    this.results = results;
    this.reports = reports;
    this.checks = checks;
    this.assessments = assessments;
  }

  @Override
  public void recordResults(
      RecordResultsRequest request, StreamObserver<RecordResultsResponse> answer) {
    access.require(Action.INGEST, "check results");
    List<ResultDraft> drafts =
        IntStream.range(0, request.getResultsCount())
            .mapToObj(i -> toDraft(request.getResults(i), "[%d].".formatted(i)))
            .toList();
    answer.onNext(RecordResultsResponse.newBuilder().setRecorded(results.record(drafts)).build());
    answer.onCompleted();
  }

  @Override
  public void recordReport(
      RecordReportRequest request, StreamObserver<RecordReportResponse> answer) {
    Caller caller = access.require(Action.INGEST, "quality reports");
    answer.onNext(
        ReportProtos.toProto(reports.take(ReportProtos.toSubmission(request), caller.subject())));
    answer.onCompleted();
  }

  @Override
  public void batchGetAssessments(
      BatchGetAssessmentsRequest request, StreamObserver<BatchGetAssessmentsResponse> answer) {
    access.require(Action.READ, "assessments");
    var response = BatchGetAssessmentsResponse.newBuilder();
    assessments
        .of(urns(request.getUrnsList()))
        .forEach(view -> response.addAssessments(AssessmentProtos.toProto(view)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void listChecks(ListChecksRequest request, StreamObserver<ListChecksResponse> answer) {
    access.require(Action.READ, "checks");
    var response = ListChecksResponse.newBuilder();
    checks.of(urns(request.getDatasetsList())).forEach(check -> response.addChecks(toProto(check)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  private static List<Urn> urns(List<String> texts) {
    if (texts.size() > MAX_URNS) {
      throw Failure.invalid("urns", "at most %d at a time".formatted(MAX_URNS));
    }
    return texts.stream().map(text -> Urn.parse("urns", text)).toList();
  }

  private static ResultDraft toDraft(CheckResult result, String place) {
    return new ResultDraft(
        result.getDataset(),
        result.getCheck(),
        result.getColumn(),
        dimension(place + "dimension", result.getDimension()),
        switch (result.getOutcome()) {
          case OUTCOME_PASS -> Outcome.PASS;
          case OUTCOME_WARN -> Outcome.WARN;
          case OUTCOME_FAIL -> Outcome.FAIL;
          case OUTCOME_ERROR -> Outcome.ERROR;
          case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> null;
        },
        result.hasValue() ? result.getValue() : null,
        result.getExpectation(),
        result.getMessage(),
        result.hasMeasuredAt() ? Instants.of(place + "measuredAt", result.getMeasuredAt()) : null,
        result.getRun());
  }

  private static @Nullable Dimension dimension(String field, String word) {
    if (word.isEmpty()) {
      return null;
    }
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.invalid(
                    field,
                    "must be one of %s, not '%s'"
                        .formatted(Arrays.toString(Dimension.values()), word)));
  }

  private static CheckResult toProto(CheckView check) {
    var proto =
        CheckResult.newBuilder()
            .setDataset(check.dataset())
            .setCheck(check.check())
            .setColumn(check.column())
            .setDimension(
                check.dimension() == Dimension.UNSPECIFIED ? "" : check.dimension().word())
            .setOutcome(
                switch (Objects.requireNonNull(check.outcome())) {
                  case PASS -> io.meshwork.contracts.quality.v1.Outcome.OUTCOME_PASS;
                  case WARN -> io.meshwork.contracts.quality.v1.Outcome.OUTCOME_WARN;
                  case FAIL -> io.meshwork.contracts.quality.v1.Outcome.OUTCOME_FAIL;
                  case ERROR -> io.meshwork.contracts.quality.v1.Outcome.OUTCOME_ERROR;
                })
            .setExpectation(check.expectation())
            .setMessage(check.message())
            .setMeasuredAt(Instants.timestamp(Objects.requireNonNull(check.measuredAt())));
    if (check.value() != null) {
      proto.setValue(check.value());
    }
    return proto.build();
  }
}
