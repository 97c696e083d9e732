package io.meshwork.quality.gate;

import static io.meshwork.quality.gate.Mesh.at;
import static io.meshwork.quality.gate.Mesh.dataset;
import static io.meshwork.quality.gate.Mesh.result;
import static io.meshwork.quality.gate.Mesh.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.util.Timestamps;
import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.CheckRequest;
import io.meshwork.contracts.quality.v1.Decision;
import io.meshwork.contracts.quality.v1.GateAnswer;
import io.meshwork.contracts.quality.v1.GateGrpc;
import io.meshwork.contracts.quality.v1.GateQuestion;
import io.meshwork.contracts.quality.v1.GateReason;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class GateGrpcTest {

  private ManagedChannel channel;
  private GateGrpc.GateBlockingStub gate;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
    gate =
        GateGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void manyQuestionsAreAnsweredInTheirOrder() {
    run("grpc-raw", 0, 10, "", "grpc_raw").tell();
    run("grpc-mart", 20, 30, "grpc_raw", "grpc_mart").tell();
    result("grpc_raw", "rows", "fail", 15);
    await().until(() -> answers("grpc_mart").getFirst().getDecision() == Decision.DECISION_STOP);

    List<GateAnswer> answers = answers("grpc_unknown", "grpc_mart", "grpc_raw@grpc-raw");

    assertThat(answers)
        .extracting(GateAnswer::getUrn)
        .containsExactly(dataset("grpc_unknown"), dataset("grpc_mart"), dataset("grpc_raw"));
    assertThat(answers).extracting(GateAnswer::getKnown).containsExactly(false, true, true);
    assertThat(answers.get(1).getRun()).isEqualTo("grpc-mart");
    assertThat(answers.get(1).getReasons(0).getKind()).isEqualTo("taint");
    assertThat(answers.get(2).getReasons(0).getKind()).isEqualTo("check");
    assertThat(answers.get(2).getReasons(0).getOutcome()).isEqualTo("fail");
  }

  @Test
  void whatWasNotMadeAgainIsAReasonOfItsOwn() {
    run("grpc-old", 0, 10, "", "grpc_again").tell();
    result("grpc_again", "rows", "fail", 15);
    run("grpc-new", 20, 30, "", "grpc_again").tell();

    await()
        .untilAsserted(
            () -> {
              GateAnswer answer = answers("grpc_again").getFirst();
              assertThat(answer.getDecision()).isEqualTo(Decision.DECISION_WARN);
              assertThat(answer.getRun()).isEqualTo("grpc-new");
              assertThat(answer.getReasonsList())
                  .singleElement()
                  .returns("unrepeated", GateReason::getKind)
                  .returns("rows", GateReason::getCheck)
                  .returns("grpc-old", GateReason::getRun)
                  .returns(Timestamps.fromMillis(at(15).toEpochMilli()), GateReason::getSince);
            });
  }

  @Test
  void badQuestionsAreRefused() {
    assertThatThrownBy(() -> gate.check(CheckRequest.getDefaultInstance()))
        .hasMessageContaining("INVALID_ARGUMENT");
    assertThatThrownBy(() -> answers("grpc_none@no-run")).hasMessageContaining("NOT_FOUND");
  }

  /** Of datasets, or of their versions by {@code @} and the run. */
  private List<GateAnswer> answers(String... names) {
    var request = CheckRequest.newBuilder();
    for (String name : names) {
      String[] parts = name.split("@", 2);
      request.addQuestions(
          GateQuestion.newBuilder()
              .setUrn(dataset(parts[0]))
              .setRun(parts.length > 1 ? parts[1] : ""));
    }
    return gate.check(request.build()).getAnswersList();
  }
}
