package io.meshwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TraceIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void oneTraceFollowsAWriteFromTheGatewayToTheIndexer() {
    var id = ByteString.copyFrom(HexFormat.of().parseHex(TRACE));
    RunningMesh.traces().follow(id);
    RunningMesh.asPipeline()
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
        .body("{\"title\":\"Traced\"}")
        .put("/api/v1/teams/traced")
        .then()
        .statusCode(201);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(RunningMesh.traces().of(id))
                    .extracting(Traces.Recorded::name)
                    .contains(
                        "gateway: PUT",
                        "catalog-service: PUT /api/v1/teams/{name}",
                        "catalog-service: catalog.events publish",
                        "gateway: index",
                        "catalog-service: meshwork.search.v1.SearchParts/BatchGetParts"));
  }
}
