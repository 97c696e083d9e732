package io.meshwork.quality.execution.run;

import static io.meshwork.quality.execution.run.Mesh.dataset;
import static io.meshwork.quality.execution.run.Mesh.nulls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.CheckRun;
import io.meshwork.contracts.quality.v1.CheckRunsGrpc;
import io.meshwork.contracts.quality.v1.GetCheckRunRequest;
import io.meshwork.contracts.quality.v1.RequestCheckRunsRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class CheckRunGrpcTest {

  private ManagedChannel channel;
  private CheckRunsGrpc.CheckRunsBlockingStub runs;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
    runs =
        CheckRunsGrpc.newBlockingStub(channel)
            .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void servicesCanAskAsPeopleCan() {
    String dataset = dataset("remote", nulls("filled", ""));

    CheckRun asked =
        runs.requestCheckRuns(RequestCheckRunsRequest.newBuilder().setDataset(dataset).build())
            .getRuns(0);
    var get = GetCheckRunRequest.newBuilder().setId(asked.getId()).build();
    await().until(() -> runs.getCheckRun(get).getState().equals("done"));

    CheckRun done = runs.getCheckRun(get);
    assertThat(done.getDataset()).isEqualTo(dataset);
    assertThat(done.getCause()).isEqualTo("request");
    assertThat(done.getChecks()).isEqualTo(1);
    assertThat(done.getDone()).isEqualTo(1);
    assertThat(done.hasEndedAt()).isTrue();
    assertThatThrownBy(() -> runs.requestCheckRuns(RequestCheckRunsRequest.getDefaultInstance()))
        .hasMessageContaining("INVALID_ARGUMENT");
    assertThatThrownBy(() -> runs.getCheckRun(GetCheckRunRequest.newBuilder().setId("x").build()))
        .hasMessageContaining("INVALID_ARGUMENT");
  }
}
