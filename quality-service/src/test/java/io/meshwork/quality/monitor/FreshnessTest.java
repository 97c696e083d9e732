package io.meshwork.quality.monitor;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.points;
import static io.meshwork.quality.metric.Telling.signedIn;
import static io.meshwork.quality.metric.Telling.tell;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QualityTest
class FreshnessTest {

  private static final String COMPLETED = "io.meshwork.lineage.run.v1.completed";
  private static final String FRESHNESS = "&check=monitor/freshness";

  @Inject MonitorWorker worker;
  @Inject Clock clock;

  @Test
  void aWriteThatDoesNotComeIsToldAndForgivenOnceItComes() {
    String dataset = "dataset:fresh:silent";
    Instant last = now().minus(Duration.ofHours(10));
    runs("job:fresh:silent", dataset, last, Duration.ofHours(6), 16);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              worker.lookForWhatIsMissing();
              get("/monitors?dataset=" + dataset)
                  .body("items[0].arrivedAt", equalTo(last.toString()))
                  .body("items[0].state", equalTo("anomaly"));
            });
    worker.lookForWhatIsMissing();

    get("/monitors?dataset=" + dataset)
        .body("items[0].kind", equalTo("freshness"))
        .body("items[0].dueAt", nullValue())
        .body("items[0].message", containsString("should have been again by"));
    get("/check-results?dataset=" + dataset + FRESHNESS)
        .body("items[0].outcome", equalTo("warn"))
        .body("items.findAll { it.outcome == 'warn' }", hasSize(1));

    run("job:fresh:silent", dataset, now(), 17);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/check-results?dataset=" + dataset + FRESHNESS)
                    .body("items[0].outcome", equalTo("pass"))
                    .body("items.findAll { it.outcome == 'warn' }", hasSize(1)));
    get("/checks?dataset=" + dataset).body("[0].dimension", equalTo("timeliness"));
  }

  @Test
  void aDatasetThatNobodyWritesForLongIsNotWaitedFor() {
    String dataset = "dataset:fresh:dead";
    Instant last = now().minus(Duration.ofDays(30));
    runs("job:fresh:dead", dataset, last, Duration.ofHours(6), 16);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> get("/monitors?dataset=" + dataset).body("items[0].state", equalTo("usual")));

    worker.lookForWhatIsMissing();

    get("/monitors?dataset=" + dataset)
        .body("items[0].state", equalTo("usual"))
        .body("items[0].dueAt", nullValue());
  }

  @Test
  void whereLineageKnowsNoWriteTheSizeThatIsToldStandsForOne() {
    String dataset = "dataset:fresh:measured";
    Instant first = now().minus(Duration.ofDays(4));
    tell(points(dataset, "rowCount", first, Duration.ofHours(6), 17, i -> 5)).statusCode(200);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body("items.find { it.kind == 'freshness' }.state", equalTo("usual"))
                    .body("items.find { it.kind == 'freshness' }.dueAt", not(nullValue())));
  }

  @Test
  void oneOddTimeHoldsNothingUp() {
    String dataset = "dataset:fresh:odd";
    Instant last = now().minus(Duration.ofHours(1));
    run("job:fresh:odd", dataset, Instant.parse("1980-01-01T00:00:00Z"), 1);
    run("job:fresh:odd", dataset, Instant.parse("9000-01-01T00:00:00Z"), 2);
    run("job:fresh:odd", dataset, now().plus(Duration.ofDays(1)), 3);
    runs("job:fresh:even", dataset, last, Duration.ofHours(6), 16);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body("items[0].arrivedAt", equalTo(last.toString()))
                    .body("items[0].state", equalTo("usual")));
  }

  @Test
  void whatWasMissedWhileItWasMutedIsToldAfterwards() {
    String dataset = "dataset:fresh:muted";
    Instant last = now().minus(Duration.ofHours(10));
    run("job:fresh:muted", dataset, last.minus(Duration.ofDays(5)), 1);
    long id = awaitMonitor(dataset);
    set(id, "{\"mutedUntil\": \"%s\"}".formatted(now().plus(Duration.ofDays(1))));
    runs("job:fresh:muting", dataset, last, Duration.ofHours(6), 16);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get("/monitors/" + id).body("dueAt", not(nullValue())));
    worker.lookForWhatIsMissing();
    get("/monitors/" + id).body("state", equalTo("muted")).body("dueAt", not(nullValue()));
    get("/check-results?dataset=" + dataset + FRESHNESS).body("items", hasSize(0));

    set(id, "{}");
    worker.lookForWhatIsMissing();

    get("/monitors/" + id).body("state", equalTo("anomaly"));
    get("/checks?dataset=" + dataset).body("[0].outcome", equalTo("warn"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));
  }

  @Test
  void whatIsSaidOfALatenessThatIsOverChangesNothing() {
    String dataset = "dataset:fresh:over";
    Instant last = now().minus(Duration.ofHours(10));
    runs("job:fresh:over", dataset, last, Duration.ofHours(6), 16);
    long id = awaitMonitor(dataset);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              worker.lookForWhatIsMissing();
              get("/monitors/" + id).body("state", equalTo("anomaly"));
            });
    run("job:fresh:over", dataset, now(), 17);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get("/monitors/" + id).body("state", equalTo("usual")));

    signedIn()
        .body("{\"at\": \"%s\", \"feedback\": \"confirmed\"}".formatted(last))
        .post("/api/v1/monitors/" + id + "/feedback")
        .then()
        .statusCode(200)
        .body("state", equalTo("usual"));

    get("/checks?dataset=" + dataset).body("[0].outcome", equalTo("pass"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));
  }

  private static long awaitMonitor(String dataset) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get("/monitors?dataset=" + dataset).body("items", hasSize(1)));
    return get("/monitors?dataset=" + dataset).extract().jsonPath().getLong("items[0].id");
  }

  private static void set(long id, String settings) {
    signedIn().body(settings).put("/api/v1/monitors/" + id).then().statusCode(200);
  }

  private static void runs(String job, String dataset, Instant last, Duration interval, int count) {
    for (int i = 1; i <= count; i++) {
      run(job, dataset, last.minus(interval.multipliedBy(count - i)), i);
    }
  }

  private static void run(String job, String dataset, Instant ended, int number) {
    var run =
        RunChanged.newBuilder()
            .setJob(job)
            .setRunId("run-" + number)
            .setState("completed")
            .setBeganAt(Timestamps.fromMillis(ended.minusSeconds(60).toEpochMilli()))
            .setEndedAt(Timestamps.fromMillis(ended.toEpochMilli()))
            .addWrites(dataset);
    Broker.tell("lineage", COMPLETED, job, number, run.build());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
