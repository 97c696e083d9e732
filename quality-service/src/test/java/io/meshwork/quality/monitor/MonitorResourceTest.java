package io.meshwork.quality.monitor;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.id;
import static io.meshwork.quality.metric.Telling.point;
import static io.meshwork.quality.metric.Telling.points;
import static io.meshwork.quality.metric.Telling.signedIn;
import static io.meshwork.quality.metric.Telling.tell;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.QualityTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

@QualityTest
class MonitorResourceTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String VOLUME = "&check=monitor/volume/rowCount";

  @Inject MonitorWorker worker;
  @Inject Statements statements;
  @Inject Clock clock;

  @Test
  void aVolumeThatIsUnusualWarnsAndWhatIsUsualPassesAgain() {
    String dataset = "dataset:monitor:volume";
    learn(dataset);
    tell(point(dataset, "rowCount", day(40), 20));
    awaitJudged(dataset, 40)
        .body("kind", equalTo("volume"))
        .body("state", equalTo("anomaly"))
        .body("outcome", equalTo("warn"))
        .body("low", greaterThan(900f))
        .body("high", lessThan(1100f))
        .body("message", containsString("20 is below what is usual at this time"));

    get("/check-results?dataset=" + dataset + VOLUME)
        .body("items[0].outcome", equalTo("warn"))
        .body("items[0].value", equalTo(20f))
        .body("items[0].expectation", containsString("as learned"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));

    tell(point(dataset, "rowCount", day(41), 1001));
    awaitJudged(dataset, 41).body("state", equalTo("usual"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));

    long id = monitor(dataset);
    get("/monitors/" + id + "/band?from=" + day(0) + "&to=" + day(50))
        .statusCode(200)
        .body("anomalies", hasSize(1))
        .body("anomalies[0].value", equalTo(20f))
        .body("anomalies[0].isAnomaly", equalTo(true))
        .body("buckets.points.sum()", equalTo(3));
    get("/monitors/" + id).body("check", equalTo("monitor/volume/rowCount"));
  }

  @Test
  void nothingIsJudgedBeforeThereIsEnoughHistory() {
    String dataset = "dataset:monitor:young";
    tell(points(dataset, "rowCount", day(0), DAY, 10, i -> i == 9 ? 5 : 1000)).statusCode(200);
    worker.look();
    await()
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body("items.find { it.kind == 'volume' }.state", equalTo("learning")));

    get("/check-results?dataset=" + dataset + VOLUME).body("items", hasSize(0));
  }

  @Test
  void whatIsExpectedPassesAtOnceAndIsNoAnomalyFromThenOn() {
    String dataset = "dataset:monitor:expected";
    learn(dataset);
    tell(point(dataset, "rowCount", day(40), 1500));
    awaitJudged(dataset, 40).body("state", equalTo("anomaly"));
    long id = monitor(dataset);

    say(id, 40, "expected")
        .statusCode(200)
        .body("state", equalTo("usual"))
        .body("outcome", equalTo("pass"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));

    tell(point(dataset, "rowCount", day(41), 1490));
    awaitJudged(dataset, 41).body("state", equalTo("usual"));
    tell(point(dataset, "rowCount", day(42), 500));
    awaitJudged(dataset, 42).body("state", equalTo("anomaly"));
  }

  @Test
  void nothingIsLearnedFromWhatWasConfirmed() {
    String dataset = "dataset:monitor:confirmed";
    tell(points(dataset, "rowCount", day(0), DAY, 20, i -> 1000 + i % 5)).statusCode(200);
    awaitJudged(dataset, 19);
    for (int wrong = 20; wrong < 32; wrong++) {
      tell(point(dataset, "rowCount", day(wrong), 100));
      awaitJudged(dataset, wrong).body("state", equalTo("anomaly"));
      say(monitor(dataset), wrong, "confirmed").statusCode(200);
    }

    tell(point(dataset, "rowCount", day(32), 1001));
    awaitJudged(dataset, 32).body("state", equalTo("usual"));
  }

  @Test
  void aMissedAnomalyCanBeToldAndFailsAtOnce() {
    String dataset = "dataset:monitor:missed";
    learn(dataset);
    long id = monitor(dataset);
    set(id, "{\"onAnomaly\": \"fail\"}").statusCode(200).body("onAnomaly", equalTo("fail"));

    say(id, 39, "confirmed").body("outcome", equalTo("fail"));

    get("/assessments?urn=" + dataset).body("[0].state", equalTo("failing"));
  }

  @Test
  void aMutedMonitorJudgesAndRecordsNothing() {
    String dataset = "dataset:monitor:muted";
    long id = learnMuted(dataset);

    tell(point(dataset, "rowCount", day(40), 20));
    awaitJudged(dataset, 40).body("state", equalTo("muted"));

    get("/check-results?dataset=" + dataset + VOLUME).body("items[0].outcome", equalTo("pass"));
    get("/monitors/" + id + "/band?from=" + day(0)).body("anomalies", hasSize(1));
    set(id, "{}").body("state", equalTo("anomaly"));
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    String dataset = "dataset:monitor:refused";
    learn(dataset);
    long id = monitor(dataset);

    set(id, "{\"onAnomaly\": \"pass\"}").statusCode(400);
    set(0, "{}").statusCode(404);
    say(id, 400, "expected").statusCode(404);
    say(id, 39, "perhaps").statusCode(400);
    signedIn().body("{}").post("/api/v1/monitors/" + id + "/feedback").then().statusCode(400);
    get("/monitors").statusCode(400);
    get("/monitors/0").statusCode(404);
    get("/monitors/0/band").statusCode(404);
    get("/monitors/" + id + "/band?buckets=1000").statusCode(400);
  }

  @Test
  void manyReplicasJudgeEachValueOnce() throws InterruptedException, ExecutionException {
    String dataset = "dataset:monitor:contended";
    learn(dataset);
    for (int more = 40; more < 50; more++) {
      tell(point(dataset, "rowCount", day(more), 1002));
    }
    try (var threads = Executors.newFixedThreadPool(3)) {
      var one = threads.submit(worker::look);
      var other = threads.submit(worker::look);
      one.get();
      other.get();
    }
    awaitJudged(dataset, 49);

    get("/monitors/" + monitor(dataset) + "/band?from=" + day(0))
        .body("buckets.points.sum()", equalTo(11))
        .body("anomalies", hasSize(0));
  }

  @Test
  void columnsAreWatchedUnderTheirOwnNames() {
    String dataset = "dataset:monitor:column";
    String history =
        points(dataset, "nullCount", day(0), DAY, 30, i -> 0)
            .replace("\"metric\"", "\"column\": \"id\", \"metric\"");
    tell(history).statusCode(200);
    await()
        .untilAsserted(
            () ->
                get("/check-results?dataset=" + dataset + "&check=monitor/column/id/nullCount")
                    .body("items", hasSize(1)));
    get("/checks?dataset=" + dataset)
        .body("[0].column", equalTo("id"))
        .body("[0].dimension", equalTo("completeness"));
  }

  @Test
  void metricsTakeTheNamesOfNoOtherMonitors() {
    String dataset = "dataset:monitor:names";
    tell(points(dataset, "freshness", day(0), DAY, 30, i -> 0)).statusCode(200);
    tell(points(dataset, "volume/rowCount", day(0), DAY, 30, i -> 0)).statusCode(200);
    tell(points(dataset, "a of b", day(0), DAY, 30, i -> 0)).statusCode(200);
    tell(ofColumn("b", points(dataset, "a", day(0), DAY, 30, i -> 0))).statusCode(200);
    tell(ofColumn("b/c", points(dataset, "a", day(0), DAY, 30, i -> 0))).statusCode(200);
    tell(ofColumn("b", points(dataset, "c/a", day(0), DAY, 30, i -> 0))).statusCode(200);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset)
                    .body(
                        "check",
                        containsInAnyOrder(
                            "monitor/metric/freshness",
                            "monitor/metric/volume/rowCount",
                            "monitor/metric/a of b",
                            "monitor/column/b/a",
                            "monitor/column/b%2Fc/a",
                            "monitor/column/b/c/a")));
  }

  @Test
  void whatIsSaidOfAValueHidesNothingThatComesLater() {
    String dataset = "dataset:monitor:said";
    learn(dataset);
    tell(point(dataset, "rowCount", day(40), 1500));
    awaitJudged(dataset, 40).body("state", equalTo("anomaly"));
    say(monitor(dataset), 40, "expected").body("outcome", equalTo("pass"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));
    get("/check-results?dataset=" + dataset + VOLUME)
        .body("items[0].outcome", equalTo("pass"))
        .body("items[0].measuredAt", equalTo(day(40).plus(1, ChronoUnit.MICROS).toString()));

    tell(point(dataset, "rowCount", day(41), 20));
    awaitJudged(dataset, 41).body("state", equalTo("anomaly"));

    get("/checks?dataset=" + dataset)
        .body("find { it.check == 'monitor/volume/rowCount' }.outcome", equalTo("warn"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));
  }

  @Test
  void howItStandsIsToldOnceItIsMutedNoLonger() {
    String dataset = "dataset:monitor:unmuted";
    long id = learnMuted(dataset);
    tell(point(dataset, "rowCount", day(40), 20));
    awaitJudged(dataset, 40).body("state", equalTo("muted"));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("passing"));

    statements.update("UPDATE monitor SET muted_until = now() - interval '1 s' WHERE id = ?", id);
    worker.lookForWhatIsMissing();
    worker.lookForWhatIsMissing();

    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));
    get("/check-results?dataset=" + dataset + VOLUME)
        .body("items.outcome", contains("warn", "pass"))
        .body("items[0].message", containsString("20 is below what is usual"));
  }

  @Test
  void whatIsToldEveryMinuteIsJudgedByWhatTheHoursOfTheDayWere() {
    String dataset = "dataset:monitor:dense";
    IntToDoubleFunction day = minute -> 1000 + 500 * Math.sin(2 * Math.PI * minute / 1440);
    for (int hours = 0; hours < 240; hours += 16) {
      int from = hours * 60;
      tell(points(
              dataset,
              "rows",
              day(0).plus(Duration.ofHours(hours)),
              Duration.ofMinutes(1),
              960,
              minute -> day.applyAsDouble(from + minute)))
          .statusCode(200);
    }
    awaitJudged(dataset, "metric", day(10).minus(Duration.ofMinutes(1)))
        .body("state", equalTo("usual"))
        .body("confidence", greaterThan(0.9f));

    tell(point(dataset, "rows", day(10).plus(Duration.ofHours(6)), 1500));
    awaitJudged(dataset, "metric", day(10).plus(Duration.ofHours(6)))
        .body("state", equalTo("usual"));
    tell(point(dataset, "rows", day(10).plus(Duration.ofHours(18)), 1500));
    awaitJudged(dataset, "metric", day(10).plus(Duration.ofHours(18)))
        .body("state", equalTo("anomaly"));
  }

  @Test
  void theLargestNumbersAreJudgedAndDrawn() {
    String dataset = "dataset:monitor:large";
    tell(points(dataset, "rowCount", day(0), DAY, 40, i -> 1e300 - i * 1e297)).statusCode(200);
    awaitJudged(dataset, 39);
    tell(points(dataset, "rowCount", day(40), DAY, 9, i -> 9.5e299 - i * 1e297)).statusCode(200);
    awaitJudged(dataset, 48);

    get("/monitors/" + monitor(dataset) + "/band?buckets=1")
        .statusCode(200)
        .body("buckets.points", contains(10));
  }

  @Test
  void timesThatCannotBeKeptAreRefused() {
    String dataset = "dataset:monitor:beyond";
    learn(dataset);
    long id = monitor(dataset);
    String beyond = "+400000-01-01T00:00:00Z";

    set(id, "{\"mutedUntil\": \"%s\"}".formatted(beyond))
        .statusCode(400)
        .body("violations.field", contains("mutedUntil"));
    signedIn()
        .body("{\"at\": \"%s\", \"feedback\": \"expected\"}".formatted(beyond))
        .post("/api/v1/monitors/" + id + "/feedback")
        .then()
        .statusCode(400)
        .body("violations.field", contains("at"));
  }

  @Test
  void whatWasJudgedTooLongAgoIsForgotten() {
    String dataset = "dataset:monitor:old";
    tell(points(dataset, "rowCount", day(-500), DAY, 40, i -> 1000 + i % 5)).statusCode(200);
    awaitJudged(dataset, -461);
    worker.forget();
    String band = "/monitors/" + monitor(dataset) + "/band?from=" + day(-465) + "&to=" + day(50);
    get(band).body("buckets.points.sum()", equalTo(1));
    get("/monitors/" + monitor(dataset)).body("state", equalTo("usual"));

    tell(points(dataset, "rowCount", day(0), DAY, 40, i -> 1000 + i % 5)).statusCode(200);
    awaitJudged(dataset, 39);
    worker.forget();

    get(band).body("buckets.points.sum()", equalTo(1));
  }

  private static String ofColumn(String column, String points) {
    return points.replace("\"metric\"", "\"column\": \"%s\", \"metric\"".formatted(column));
  }

  /** Forty days of history, of which the last value is judged. */
  private void learn(String dataset) {
    tell(points(dataset, "rowCount", day(0), DAY, 40, i -> 1000 + i % 5)).statusCode(200);
    awaitJudged(dataset, 39).body("state", equalTo("usual"));
  }

  /** The same, and is muted then. */
  private long learnMuted(String dataset) {
    learn(dataset);
    long id = monitor(dataset);
    set(id, "{\"mutedUntil\": \"%s\"}".formatted(clock.instant().plus(DAY))).statusCode(200);
    return id;
  }

  private ValidatableResponse awaitJudged(String dataset, int day) {
    return awaitJudged(dataset, "volume", day(day));
  }

  private static ValidatableResponse awaitJudged(String dataset, String kind, Instant at) {
    String monitor = "items.find { it.kind == '%s' }".formatted(kind);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body(monitor + ".judgedAt", equalTo(at.toString())));
    return get(
        "/monitors/"
            + get("/monitors?dataset=" + dataset).extract().jsonPath().getLong(monitor + ".id"));
  }

  private static long monitor(String dataset) {
    return id("/monitors?dataset=" + dataset, "rowCount");
  }

  private ValidatableResponse say(long id, int day, String feedback) {
    return signedIn()
        .body("{\"at\": \"%s\", \"feedback\": \"%s\"}".formatted(day(day), feedback))
        .post("/api/v1/monitors/" + id + "/feedback")
        .then();
  }

  private static ValidatableResponse set(long id, String settings) {
    return signedIn().body(settings).put("/api/v1/monitors/" + id).then();
  }

  /** The first is long enough ago that nothing is overdue. */
  private Instant day(int number) {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return today.minus(DAY.multipliedBy(60)).plus(DAY.multipliedBy(number));
  }
}
