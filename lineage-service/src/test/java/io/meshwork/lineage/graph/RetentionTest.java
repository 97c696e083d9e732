package io.meshwork.lineage.graph;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.meshwork.lineage.LineageTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that were kept long enough are deleted, and what they told stays. */
@LineageTest
@TestProfile(RetentionTest.TwoSeconds.class)
class RetentionTest {

  /** Keeps events for two seconds. */
  public static final class TwoSeconds implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "meshwork.lineage.retention", "PT2S", "meshwork.lineage.retention-every", "PT0.2S");
    }
  }

  private final String name = "kept_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void theGraphOutlivesTheEventsThatToldIt() {
    say(event("START", "2026-03-01T10:00:00Z", name, name).input(name + "_in"));
    say(event("COMPLETE", "2026-03-01T11:00:00Z", name, name).output(name + "_out", schema("id")));
    getEventually("/lineage?urn=dataset:warehouse:" + name + "_out").body("edges", hasSize(2));

    // That of the end tells a schema that stands.
    await()
        .untilAsserted(
            () ->
                get("/lineage/events?job=job:scheduler:" + name)
                    .body("items", hasSize(1))
                    .body("items[0].event.eventType", equalTo("COMPLETE")));
    get("/lineage?urn=dataset:warehouse:" + name + "_out").body("edges", hasSize(2));
    get("/lineage/retention")
        .statusCode(200)
        .body("retention", equalTo("PT2S"))
        .body("receivedUntil", notNullValue());
    assertThat(signedIn().get("/api/v1/lineage/retention").<Integer>path("deleted")).isPositive();
    signedIn()
        .post("/api/v1/lineage/rebuild")
        .then()
        .statusCode(409)
        .body("detail", containsString("would forget"));
  }

  private static void say(Object event) {
    emit(event.toString()).statusCode(201);
  }
}
