package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static io.meshwork.e2e.RunningMesh.mesh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.local.ServiceProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Events are durable when they are answered, although they are folded into the graph after that.
 */
class LineageCrashIT {

  private static final int EVENTS = 2_000;
  private static final int ATTEMPTS = 20;

  @Test
  void whatWasAppendedAndNotYetFoldedIsFoldedAfterACrash() throws Exception {
    ServiceProcess lineage = mesh().lineage();

    String chain = crashBeforeAllIsFolded(lineage);
    lineage.start();

    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> isFolded(chain));
    for (int number : new int[] {0, EVENTS / 2, EVENTS - 1}) {
      asPipeline()
          .get("/api/v1/jobs/%s/step_%d/runs".formatted(chain, number))
          .then()
          .body("items", hasSize(1))
          .body("items[0].state", equalTo("completed"));
    }
    asPipeline()
        .get(
            "/api/v1/lineage?direction=downstream&depth=1000&nodeBudget=20000&urn=dataset:%s:table_0"
                .formatted(chain))
        .then()
        .body("edges", hasSize(1000));
  }

  /** Ends the service as {@code kill -9} does; the namespace of what it had accepted by then. */
  private static String crashBeforeAllIsFolded(ServiceProcess lineage) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String chain = "chain-" + UUID.randomUUID();
      asPipeline().body(events(chain)).post("/api/v1/lineage/batch").then().statusCode(204);
      if (!isFolded(chain)) {
        lineage.kill();
        return chain;
      }
    }
    throw new AssertionError("Whatever was appended was folded at once");
  }

  /** The last table is known when all are: events are folded in their order. */
  private static boolean isFolded(String chain) {
    return asPipeline()
            .get("/api/v1/lineage?urn=dataset:%s:table_%d".formatted(chain, EVENTS))
            .statusCode()
        == 200;
  }

  /** Each step reads what the one before it wrote. */
  private static String events(String chain) {
    return IntStream.range(0, EVENTS)
        .mapToObj(
            number ->
                """
                {
                  "eventTime": "%s",
                  "eventType": "COMPLETE",
                  "run": {"runId": "%s"},
                  "job": {"namespace": "%s", "name": "step_%d"},
                  "inputs": [{"namespace": "%s", "name": "table_%d"}],
                  "outputs": [{"namespace": "%s", "name": "table_%d"}],
                  "producer": "https://example.org/crash",
                  "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
                }
                """
                    .formatted(
                        Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number),
                        UUID.randomUUID(),
                        chain,
                        number,
                        chain,
                        number,
                        chain,
                        number + 1))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
