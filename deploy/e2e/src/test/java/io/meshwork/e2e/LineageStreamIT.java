package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.mesh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItems;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EmitResponse;
import io.meshwork.contracts.lineage.v1.IngestGrpc;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pipeline that speaks gRPC to the lineage service, with a token that the gateway gave it. */
class LineageStreamIT {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("localhost", mesh().lineage().grpcPort())
          .usePlaintext()
          .build();

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void everyEventOfAStreamIsAnsweredAndFound() throws Exception {
    List<EmitRequest> events =
        List.of(event("streamed_a"), event("streamed_b"), EmitRequest.getDefaultInstance());
    var answers = new Answers();
    StreamObserver<EmitRequest> stream =
        IngestGrpc.newStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(token())))
            .emitStream(answers);

    events.forEach(stream::onNext);
    stream.onCompleted();

    assertThat(answers.all.get(30, TimeUnit.SECONDS))
        .extracting(EmitResponse::getOutcome)
        .containsExactly(
            EmitResponse.Outcome.ACCEPTED,
            EmitResponse.Outcome.ACCEPTED,
            EmitResponse.Outcome.INVALID);
    mesh().awaitSettled();
    asPipeline()
        .get("/api/v1/search?q=streamed&kind=job")
        .then()
        .body("items.name", hasItems("streamed_a", "streamed_b"));
  }

  @Test
  void anApiKeyIsNoTokenForAService() {
    var stub =
        IngestGrpc.newBlockingStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(mesh().apiKey())));

    assertThatThrownBy(() -> stub.emit(event("refused")))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("UNAUTHENTICATED");
  }

  private static final class Answers implements StreamObserver<EmitResponse> {

    private final List<EmitResponse> received = new ArrayList<>();
    private final CompletableFuture<List<EmitResponse>> all = new CompletableFuture<>();

    @Override
    public void onNext(EmitResponse answer) {
      received.add(answer);
    }

    @Override
    public void onError(Throwable failed) {
      all.completeExceptionally(failed);
    }

    @Override
    public void onCompleted() {
      all.complete(received);
    }
  }

  private static String token() {
    return asPipeline().body("{\"audience\": \"lineage\"}").post("/api/v1/tokens").path("token");
  }

  private static Metadata bearer(String token) {
    var metadata = new Metadata();
    metadata.put(AUTHORIZATION, "Bearer " + token);
    return metadata;
  }

  private static EmitRequest event(String job) {
    String event =
        """
        {
          "eventTime": "2026-11-01T12:00:00Z",
          "eventType": "COMPLETE",
          "run": {"runId": "%s"},
          "job": {"namespace": "stream", "name": "%s"},
          "producer": "https://example.org/stream",
          "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
        }
        """
            .formatted(UUID.randomUUID(), job);
    return EmitRequest.newBuilder().setId(job).setEvent(ByteString.copyFromUtf8(event)).build();
  }
}
