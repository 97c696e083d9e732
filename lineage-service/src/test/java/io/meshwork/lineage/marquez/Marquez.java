package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.LineageClient.signedIn;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.meshwork.lineage.openlineage.EventSamples;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Calls the lineage service as a client of Marquez does. */
final class Marquez {

  private static final String ROOT = "/apis/marquez/api/v1";

  private Marquez() {}

  static ValidatableResponse get(String path) {
    return signedIn().when().get(ROOT + path).then();
  }

  /** Asks again until the answer is there: events are folded in shortly after they are accepted. */
  static ValidatableResponse getEventually(String path) {
    await().atMost(20, SECONDS).until(() -> get(path).extract().statusCode() == 200);
    return get(path);
  }

  static ValidatableResponse post(String event) {
    return signedIn().body(event).when().post(ROOT + "/lineage").then();
  }

  /** A job of the namespace {@code scheduler} reads and writes datasets of {@code warehouse}. */
  static void ran(String job, List<String> inputs, List<String> outputs) {
    post(EventSamples.run("COMPLETE", "2026-01-01T10:00:00Z", job + "-run", job, inputs, outputs))
        .statusCode(201);
  }

  /** An event of no run, with these members beside those that all events have. */
  static void told(String members) {
    post("""
            {"eventTime": "2026-01-01T10:00:00Z", "producer": "https://example.org/scheduler",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json", %s}
            """
            .formatted(members))
        .statusCode(201);
  }

  /** A facet with these members beside those that all facets have. */
  static String facet(String members) {
    return """
    {"_producer": "https://example.org/scheduler", "_schemaURL": "https://example.org/facet", %s}
    """
        .formatted(members);
  }
}
