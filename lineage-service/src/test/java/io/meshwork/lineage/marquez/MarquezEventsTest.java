package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.marquez.Marquez.get;
import static io.meshwork.lineage.marquez.Marquez.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.openlineage.EventSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

@LineageTest
class MarquezEventsTest {

  /** A time that no other test's events are of. */
  private static final String TIME = "after=2031-05-05T00:00:00Z&before=2031-05-06T00:00:00.000Z";

  @Test
  void eventsComeByTheirTimeAsTheyCame() {
    post(sample("2031-05-05T00:00:00Z", "ev-1")).statusCode(201);
    post(sample("2031-05-05T12:00:00Z", "ev-3")).statusCode(201);
    post(sample("2031-05-05T11:00:00Z", "ev-2")).statusCode(201);
    post(sample("2031-05-06T00:00:00Z", "ev-4")).statusCode(201);

    get("/events/lineage?" + TIME)
        .statusCode(200)
        .body("totalCount", equalTo(3))
        .body("events.run.runId", contains("ev-3", "ev-2", "ev-1"))
        .body("events[0].producer", equalTo("https://example.org/scheduler"));
    get("/events/lineage?sortDirection=asc&limit=1&offset=1&" + TIME)
        .body("events.run.runId", contains("ev-2"))
        .body("totalCount", equalTo(3));
    get("/events/lineage?limit=2").body("events", hasSize(2));
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    get("/events/lineage?after=yesterday")
        .statusCode(400)
        .body("code", equalTo(400))
        .body("message", containsString("after"));
    get("/events/lineage?sortDirection=up").statusCode(400);
  }

  @Test
  void aBadEventIsRefusedWithAllItsFaults() {
    post("{\"eventTime\": \"yesterday\", \"run\": {}, \"job\": {}}")
        .statusCode(400)
        .contentType("application/json")
        .body("code", equalTo(400))
        .body("details", containsString("run.runId"));
    post("not json").statusCode(400).body("message", containsString("Line 1"));
  }

  private static String sample(String time, String run) {
    return EventSamples.run("START", time, run, "ev-job", List.of(), List.of());
  }
}
