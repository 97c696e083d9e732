package io.meshwork.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.EmitResponse.Outcome;
import io.meshwork.contracts.lineage.v1.EventJob;
import io.meshwork.contracts.lineage.v1.IngestGrpc;
import io.meshwork.contracts.lineage.v1.RunEvent;
import io.meshwork.lineage.LineageClient;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.error.GrpcFailures;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LineageTest
class IngestGrpcTest {

  private ManagedChannel channel;

  @BeforeEach
  void connect() {
    channel = GrpcPort.channel();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void anEventIsAcceptedOnce() {
    var ingest = IngestGrpc.newBlockingStub(channel).withCallCredentials(bearer("ingest"));
    EmitRequest request = request("1", event("grpc-once"));

    assertThat(ingest.emit(request).getOutcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(ingest.emit(request).getOutcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void aBadEventIsRefusedWithItsFaults() {
    var ingest = IngestGrpc.newBlockingStub(channel).withCallCredentials(bearer("ingest"));

    assertThatThrownBy(() -> ingest.emit(request("1", "{}")))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(GrpcFailures.toFailure(refused).violations())
                  .extracting("field")
                  .contains("eventTime", "producer", "schemaURL");
            });
  }

  @Test
  void aCallWithoutATokenIsRefused() {
    var ingest = IngestGrpc.newBlockingStub(channel);

    assertThatThrownBy(() -> ingest.emit(request("1", event("anonymous"))))
        .hasMessageContaining("UNAUTHENTICATED");
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    var ingest =
        IngestGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));

    assertThatThrownBy(() -> ingest.emit(request("1", event("foreign"))))
        .hasMessageContaining("UNAUTHENTICATED");
  }

  @Test
  void aTokenWithoutTheScopeIsRefused() {
    var ingest = IngestGrpc.newBlockingStub(channel).withCallCredentials(bearer("read"));

    assertThatThrownBy(() -> ingest.emit(request("1", event("reader"))))
        .hasMessageContaining("PERMISSION_DENIED");
  }

  @Test
  void aStreamThatMayNotBeIsRefused() {
    for (var refusal :
        Map.of("PERMISSION_DENIED", bearer("read"), "UNAUTHENTICATED", GrpcPort.bearer("nobody's"))
            .entrySet()) {
      var answers = new Answers();

      IngestGrpc.newStub(channel)
          .withCallCredentials(refusal.getValue())
          .emitStream(answers)
          .onNext(request("1", event("refused-stream")));

      assertThatThrownBy(() -> answers.done.get(20, TimeUnit.SECONDS))
          .hasMessageContaining(refusal.getKey());
    }
  }

  @Test
  void anEventAsAMessageIsTheDocumentThatItStandsFor() {
    var ingest = IngestGrpc.newBlockingStub(channel).withCallCredentials(bearer("ingest"));
    var typed =
        RunEvent.newBuilder()
            .setType(RunEvent.Type.START)
            .setTime(Timestamp.newBuilder().setSeconds(1767261600))
            .setProducer("https://example.org/scheduler")
            .setRunId("grpc-typed")
            .setJob(EventJob.newBuilder().setNamespace("scheduler").setName("grpc"));

    assertThat(ingest.emit(EmitRequest.newBuilder().setRunEvent(typed).build()).getOutcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(ingest.emit(request("1", event("grpc-typed"))).getOutcome())
        .isEqualTo(Outcome.DUPLICATE);
    assertThatThrownBy(
            () -> ingest.emit(request("1", event("both")).toBuilder().setRunEvent(typed).build()))
        .hasMessageContaining("event: must be left out beside a typed event");
    typed.putRunFacets("torn", "{");
    assertThatThrownBy(() -> ingest.emit(EmitRequest.newBuilder().setRunEvent(typed).build()))
        .hasMessageContaining("run.facets.torn: must be a JSON object");
  }

  @Test
  void everyEventOfAStreamGetsItsOwnAnswerInOrder() throws Exception {
    var answers = new Answers();
    StreamObserver<EmitRequest> sender =
        IngestGrpc.newStub(channel).withCallCredentials(bearer("ingest")).emitStream(answers);

    for (int i = 0; i < 300; i++) {
      sender.onNext(request("e" + i, i == 7 ? "{}" : event("stream-" + i)));
    }
    sender.onNext(request("again", event("stream-0")));
    sender.onCompleted();

    List<EmitResponse> received = answers.done.get(30, TimeUnit.SECONDS);
    assertThat(received).hasSize(301);
    assertThat(received.get(7).getOutcome()).isEqualTo(Outcome.INVALID);
    assertThat(received.get(7).getViolationsList()).anyMatch(fault -> fault.contains("eventTime"));
    assertThat(received.get(299).getId()).isEqualTo("e299");
    assertThat(received.get(299).getOutcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(received.get(300).getOutcome()).isEqualTo(Outcome.DUPLICATE);
    LineageClient.get("/lineage/events?run=stream-299").body("items", Matchers.hasSize(1));
  }

  /** Collects what a stream answers. */
  private static final class Answers implements StreamObserver<EmitResponse> {

    private final List<EmitResponse> received = new ArrayList<>();
    private final CompletableFuture<List<EmitResponse>> done = new CompletableFuture<>();

    @Override
    public void onNext(EmitResponse response) {
      received.add(response);
    }

    @Override
    public void onError(Throwable failed) {
      done.completeExceptionally(failed);
    }

    @Override
    public void onCompleted() {
      done.complete(received);
    }
  }

  private static io.grpc.CallCredentials bearer(String scopes) {
    return GrpcPort.bearer(Signer.token("lineage", "key:test", scopes));
  }

  private static String event(String run) {
    return EventSamples.run("START", "2026-01-01T10:00:00Z", run, "grpc", List.of(), List.of());
  }

  private static EmitRequest request(String id, String event) {
    return EmitRequest.newBuilder().setId(id).setEvent(ByteString.copyFromUtf8(event)).build();
  }
}
