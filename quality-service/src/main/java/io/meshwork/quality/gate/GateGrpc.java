package io.meshwork.quality.gate;

import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.CheckRequest;
import io.meshwork.contracts.quality.v1.CheckResponse;
import io.meshwork.contracts.quality.v1.GateAnswer;
import io.meshwork.contracts.quality.v1.GateGrpc.GateImplBase;
import io.meshwork.contracts.quality.v1.GateReason;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.List;
import java.util.Objects;

@GrpcService
@Blocking
class GateGrpc extends GateImplBase {

  private static final int MAX_QUESTIONS = 500;

  private final Access access;
  private final GateService gate;

  GateGrpc(Access access, GateService gate) {
    this.access = access;
    this.gate = gate;
  }

  @Override
  public void check(CheckRequest request, StreamObserver<CheckResponse> answer) {
    access.require(Action.READ, "gates");
    int count = request.getQuestionsCount();
    if (count == 0 || count > MAX_QUESTIONS) {
      throw Failure.invalid("questions", "must be 1 to %d".formatted(MAX_QUESTIONS));
    }
    List<Question> questions =
        request.getQuestionsList().stream()
            .map(
                one ->
                    Question.of(
                        "questions.urn",
                        one.getUrn(),
                        one.getRun().isEmpty() ? null : one.getRun()))
            .toList();
    var response = CheckResponse.newBuilder();
    gate.answer(questions).forEach(view -> response.addAnswers(toProto(view)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  private static GateAnswer toProto(GateView view) {
    return GateAnswer.newBuilder()
        .setUrn(view.urn())
        .setDecision(toProto(view.decision()))
        .setKnown(view.known())
        .setRun(Objects.requireNonNullElse(view.run(), ""))
        .addAllReasons(view.reasons().stream().map(GateGrpc::toProto).toList())
        .build();
  }

  private static io.meshwork.contracts.quality.v1.Decision toProto(Decision decision) {
    return switch (decision) {
      case ALLOW -> io.meshwork.contracts.quality.v1.Decision.DECISION_ALLOW;
      case WARN -> io.meshwork.contracts.quality.v1.Decision.DECISION_WARN;
      case STOP -> io.meshwork.contracts.quality.v1.Decision.DECISION_STOP;
    };
  }

  private static GateReason toProto(Reason reason) {
    return GateReason.newBuilder()
        .setKind(reason.kind().word())
        .setDecision(toProto(reason.decision()))
        .setDataset(reason.dataset())
        .setRun(Objects.requireNonNullElse(reason.run(), ""))
        .setCheck(reason.check())
        .setOutcome(reason.outcome().word())
        .setMessage(reason.message())
        .setSince(Timestamps.fromMillis(reason.since().toEpochMilli()))
        .build();
  }
}
