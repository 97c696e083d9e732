package io.meshwork.lineage.openlineage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.util.Timestamps;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.meshwork.client.Ack;
import io.meshwork.client.EventRefusedException;
import io.meshwork.client.LineageEmitter;
import io.meshwork.contracts.lineage.v1.DatasetEvent;
import io.meshwork.contracts.lineage.v1.EventDataset;
import io.meshwork.contracts.lineage.v1.EventJob;
import io.meshwork.contracts.lineage.v1.JobEvent;
import io.meshwork.contracts.lineage.v1.RunEvent;
import io.meshwork.lineage.LineageClient;
import io.meshwork.lineage.LineageTest;
import io.meshwork.platform.test.Signer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client, against the running service. */
@LineageTest
@SuppressWarnings("NullAway.Init")
class LineageEmitterTest {

  private static final String TIME = "2026-01-01T10:00:00Z";

  private CuttableProxy proxy;
  private ManagedChannel channel;

  @BeforeEach
  void connect() {
    proxy =
        new CuttableProxy(
            ConfigProvider.getConfig().getValue("quarkus.grpc.server.test-port", Integer.class));
    channel = NettyChannelBuilder.forAddress("localhost", proxy.port()).usePlaintext().build();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
    proxy.close();
  }

  @Test
  void anEventIsAnsweredWhenItIsDurable() throws Exception {
    try (LineageEmitter emitter = emitter("ingest").open()) {
      Ack first = emitter.emit(event("emit-durable", 0)).get(20, SECONDS);

      LineageClient.get("/lineage/events?run=emit-durable-0").body("items", hasSize(1));
      Ack again = emitter.emit(event("emit-durable", 0)).get(20, SECONDS);
      assertThat(first.isNew()).isTrue();
      assertThat(again.isNew()).isFalse();
    }
  }

  @Test
  void aBadEventIsRefusedAndTheOthersCount() throws Exception {
    try (LineageEmitter emitter = emitter("ingest").open()) {
      CompletableFuture<Ack> before = emitter.emit(event("emit-bad", 0));
      CompletableFuture<Ack> bad = emitter.emit("{}");
      CompletableFuture<Ack> large = emitter.emit(" ".repeat(1024 * 1024) + "{}");
      CompletableFuture<Ack> after = emitter.emit(event("emit-bad", 1));

      assertThat(before.get(20, SECONDS).isNew()).isTrue();
      assertThat(after.get(20, SECONDS).isNew()).isTrue();
      refused(bad, "eventTime: must be a time");
      refused(large, "at most 1048576 are allowed");
    }
  }

  @Test
  void anEventAsAMessageIsTheDocumentThatItStandsFor() throws Exception {
    String facet =
        "{\"_producer\": \"https://example.org\", \"_schemaURL\": \"https://example.org/x.json\", \"n\": 1.50}";
    var out =
        EventDataset.newBuilder()
            .setNamespace("warehouse")
            .setName("typed.out")
            .putFacets("mine", facet)
            .putUseFacets("counted", facet);
    var job = EventJob.newBuilder().setNamespace("scheduler").setName("typed");
    var run =
        RunEvent.newBuilder()
            .setType(RunEvent.Type.COMPLETE)
            .setTime(Timestamps.parse(TIME))
            .setProducer("https://example.org/typed")
            .setRunId("typed-run")
            .putRunFacets("told", facet)
            .setJob(job)
            .addOutputs(out)
            .build();
    String document =
        """
        {"eventType": "COMPLETE", "eventTime": "2026-01-01T10:00:00Z",
         "producer": "https://example.org/typed",
         "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
         "run": {"runId": "typed-run", "facets": {"told": %1$s}},
         "job": {"namespace": "scheduler", "name": "typed"}, "inputs": [],
         "outputs": [{"namespace": "warehouse", "name": "typed.out",
           "facets": {"mine": %1$s}, "outputFacets": {"counted": %1$s}}]}
        """
            .formatted(facet);

    try (LineageEmitter emitter = emitter("ingest").open()) {
      assertThat(emitter.emit(run).get(20, SECONDS).isNew()).isTrue();
      assertThat(emitter.emit(document).get(20, SECONDS).isNew()).isFalse();
      JobEvent ofJob =
          JobEvent.newBuilder()
              .setTime(Timestamps.parse(TIME))
              .setProducer("https://example.org/typed")
              .setJob(job)
              .addInputs(out)
              .build();
      DatasetEvent ofDataset =
          DatasetEvent.newBuilder()
              .setTime(Timestamps.parse(TIME))
              .setProducer("https://example.org/typed")
              .setDataset(out.clone().clearUseFacets())
              .build();
      assertThat(emitter.emit(ofJob).get(20, SECONDS).isNew()).isTrue();
      assertThat(emitter.emit(ofDataset).get(20, SECONDS).isNew()).isTrue();
      refused(
          emitter.emit(run.toBuilder().putRunFacets("torn", "{\"a\":").build()),
          "run.facets.torn: must be a JSON object");
      refused(emitter.emit(RunEvent.getDefaultInstance()), "eventTime: must be a time");
      refused(emitter.emit(ofJob.toBuilder().clearJob().build()), "job: must be there");
    }
    LineageClient.getEventually("/lineage?urn=dataset:warehouse:typed.out");
  }

  @Test
  void whatAConnectionTookWithItIsSentAgain() throws Exception {
    int events = 600;
    var answers = new ArrayList<CompletableFuture<Ack>>();
    try (LineageEmitter emitter = emitter("ingest").window(50).open()) {
      for (int i = 0; i < events; i++) {
        answers.add(emitter.emit(event("emit-broken", i)));
        if (i % 100 == 50) {
          proxy.cut();
        }
      }
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
    LineageClient.get("/lineage/events?job=job:scheduler:emit-broken&pageSize=1000")
        .body("items", hasSize(events));
  }

  @Test
  void aServiceThatIsAwayIsWaitedForAndNoMoreIsTakenThanThereIsRoomFor() throws Exception {
    proxy.refuse(true);
    Queue<CompletableFuture<Ack>> emitted = new ConcurrentLinkedQueue<>();
    try (LineageEmitter emitter = emitter("ingest").window(5).open()) {
      Thread pipeline =
          Thread.startVirtualThread(
              () -> {
                try {
                  for (int i = 0; i < 20; i++) {
                    emitted.add(emitter.emit(event("emit-away", i)));
                  }
                } catch (InterruptedException interrupted) {
                  Thread.currentThread().interrupt();
                }
              });
      await().atMost(10, SECONDS).until(() -> emitted.size() == 5);
      await()
          .during(1, SECONDS)
          .atMost(10, SECONDS)
          .untilAsserted(() -> assertThat(emitted).hasSize(5));

      proxy.refuse(false);

      pipeline.join(Duration.ofSeconds(20));
      assertThat(emitted).hasSize(20);
    }
    LineageClient.get("/lineage/events?job=job:scheduler:emit-away").body("items", hasSize(20));
  }

  @Test
  void patienceAndClosingEndWhatIsNotAnswered() throws Exception {
    proxy.refuse(true);
    CompletableFuture<Ack> impatient;
    try (LineageEmitter emitter = emitter("ingest").patience(Duration.ofMillis(300)).open()) {
      impatient = emitter.emit(event("emit-lost", 0));
      failed(impatient, Status.Code.UNAVAILABLE);
    }
    LineageEmitter closed = emitter("ingest").flushTime(Duration.ofMillis(300)).open();
    CompletableFuture<Ack> cut = closed.emit(event("emit-lost", 1));

    closed.close();

    failed(cut, Status.Code.DEADLINE_EXCEEDED);
    assertThatThrownBy(() -> closed.emit(event("emit-lost", 2)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoIsNotLetInIsToldAtOnceAndMayComeBackWithABetterToken() throws Exception {
    var tokens =
        new ArrayDeque<>(
            List.of(
                "nobody's",
                Signer.token("lineage", "key:test", "read"),
                Signer.token("lineage", "key:test", "ingest")));
    try (LineageEmitter emitter = LineageEmitter.to(channel).tokens(tokens::remove).open()) {
      failed(emitter.emit(event("emit-token", 0)), Status.Code.UNAUTHENTICATED);
      failed(emitter.emit(event("emit-token", 0)), Status.Code.PERMISSION_DENIED);
      assertThat(emitter.emit(event("emit-token", 0)).get(20, SECONDS).isNew()).isTrue();
    }
  }

  private LineageEmitter.Builder emitter(String scopes) {
    return LineageEmitter.to(channel).tokens(() -> Signer.token("lineage", "key:test", scopes));
  }

  private static String event(String job, int number) {
    return EventSamples.run("START", TIME, job + "-" + number, job, List.of(), List.of());
  }

  private static void refused(CompletableFuture<Ack> answer, String violation) {
    assertThat(answer.handle((ack, failure) -> failure))
        .succeedsWithin(Duration.ofSeconds(20))
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .isInstanceOfSatisfying(
            EventRefusedException.class,
            refused ->
                assertThat(refused.violations()).anyMatch(fault -> fault.contains(violation)));
  }

  private static void failed(CompletableFuture<Ack> answer, Status.Code code) {
    assertThat(answer.handle((ack, failure) -> failure))
        .succeedsWithin(Duration.ofSeconds(20))
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> assertThat(failure.getStatus().getCode()).isEqualTo(code));
  }
}
