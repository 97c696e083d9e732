package io.meshwork.quality.metric;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.id;
import static io.meshwork.quality.metric.Telling.point;
import static io.meshwork.quality.metric.Telling.points;
import static io.meshwork.quality.metric.Telling.signedIn;
import static io.meshwork.quality.metric.Telling.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.GetMetricChartRequest;
import io.meshwork.contracts.quality.v1.ListMetricsRequest;
import io.meshwork.contracts.quality.v1.MetricChart;
import io.meshwork.contracts.quality.v1.MetricPoint;
import io.meshwork.contracts.quality.v1.MetricSeries;
import io.meshwork.contracts.quality.v1.MetricsGrpc;
import io.meshwork.contracts.quality.v1.RecordMetricsRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class MetricResourceTest {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  @Inject ResultService results;
  @Inject Upkeep upkeep;
  @Inject Clock clock;

  @Test
  void whatIsToldTwiceIsOnePointAndTheFirstStays() {
    String dataset = "dataset:metric:twice";
    tell(point(dataset, "rowCount", START, 5)).statusCode(200).body("recorded", equalTo(1));
    tell(point(dataset, "rowCount", START, 7)
            + ","
            + point(dataset, "rowCount", START.plusSeconds(1), 9)
            + ","
            + point(dataset, "rowCount", START.plusSeconds(1), 9))
        .body("recorded", equalTo(1));
    tell(point(dataset, "rowCount", START.minusSeconds(60), 1)).body("recorded", equalTo(1));

    get("/metrics?dataset=" + dataset)
        .body("items", hasSize(1))
        .body("items[0].points", equalTo(3))
        .body("items[0].lastValue", equalTo(9f))
        .body("items[0].firstAt", equalTo("2026-01-04T23:59:00Z"))
        .body("items[0].lastAt", equalTo("2026-01-05T00:00:01Z"));
  }

  @Test
  void oneBadPointKeepsAllOut() {
    String dataset = "dataset:metric:none";
    tell(point(dataset, "rowCount", START, 5)
            + ", {\"dataset\": \"team:x\", \"metric\": \"a\\u0007b\", \"value\": 1e301}, {}")
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "[1].at",
                "[1].dataset",
                "[1].metric",
                "[1].value",
                "[2].at",
                "[2].dataset",
                "[2].metric",
                "[2].value"));
    tell("").statusCode(400);
    tell("{\"value\": \"NaN\"}").statusCode(400);
    tell(points(dataset, "rowCount", START, Duration.ofSeconds(1), 1001, i -> i)).statusCode(400);
    tell(point(dataset, MetricNames.MINUTES_BETWEEN_ARRIVALS, START, 1)).statusCode(400);

    get("/metrics?dataset=" + dataset).body("items", hasSize(0));
    get("/metrics").statusCode(400);
    signedIn().body("{}").post("/api/v1/metrics").then().statusCode(400);
  }

  @Test
  void aChartIsTheSameFromPointsAndFromHours() {
    String dataset = "dataset:metric:chart";
    tell(points(dataset, "bytes", START, Duration.ofMinutes(10), 720, i -> i)).statusCode(200);
    long id = id("/metrics?dataset=" + dataset, "bytes");
    String range = "/metrics/" + id + "/points?from=2026-01-05T00:00:00Z&to=2026-01-10T00:00:00Z";

    get(range + "&buckets=5")
        .body("seconds", equalTo(86_400))
        .body("buckets.points", contains(144, 144, 144, 144, 144))
        .body("buckets.min", contains(0f, 144f, 288f, 432f, 576f))
        .body("buckets.average", contains(71.5f, 215.5f, 359.5f, 503.5f, 647.5f))
        .body("buckets.max", contains(143f, 287f, 431f, 575f, 719f));
    get(range + "&buckets=500")
        .body("seconds", equalTo(864))
        .body("buckets.size()", lessThanOrEqualTo(500))
        .body("buckets.points.sum()", equalTo(720))
        .body("buckets.min.min()", equalTo(0f))
        .body("buckets.max.max()", equalTo(719f));
    get("/metrics/" + id + "/points?from=2026-01-05T00:00:00Z&to=2026-01-05T00:00:01Z")
        .body("buckets.average", contains(0f));
    get("/metrics/" + id + "/points").statusCode(200);
  }

  @Test
  void aChartThatCannotBeIsRefused() {
    tell(point("dataset:metric:refused", "bytes", START, 1));
    long id = id("/metrics?dataset=dataset:metric:refused", "bytes");
    String points = "/metrics/" + id + "/points";

    get(points + "?from=2026-01-05T00:00:00Z&to=2026-01-05T00:00:00Z").statusCode(400);
    get(points + "?from=yesterday").statusCode(400);
    get(points + "?buckets=501").statusCode(400);
    get(points + "?buckets=0").statusCode(400);
    get(points + "?from=0001-01-01T00:00:00Z").statusCode(400);
    get("/metrics/0/points").statusCode(404);
  }

  @Test
  void pagesFollowEachOther() {
    String dataset = "dataset:metric:pages";
    for (String metric : new String[] {"c", "a", "b"}) {
      tell(point(dataset, metric, START, 1));
    }

    String token =
        get("/metrics?pageSize=2&dataset=" + dataset)
            .body("items.metric", contains("c", "a"))
            .extract()
            .path("nextPageToken");
    get("/metrics?pageSize=2&dataset=" + dataset + "&pageToken=" + token)
        .body("items.metric", contains("b"));
  }

  @Test
  void whatChecksMeasureIsAMetricAndWhatMonitorsJudgeIsNot() {
    String dataset = "dataset:metric:checked";
    signedIn()
        .body(
            """
            [{"dataset": "%1$s", "check": "nulls", "column": "id", "outcome": "pass", "value": 1,
              "measuredAt": "2026-01-05T00:00:00Z"},
             {"dataset": "%1$s", "check": "nulls", "column": "id", "outcome": "fail", "value": 4,
              "measuredAt": "2026-01-06T00:00:00Z"},
             {"dataset": "%1$s", "check": "text", "outcome": "pass", "measuredAt": "2026-01-06T00:00:00Z"}]
            """
                .formatted(dataset))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
    results.recordOwn(
        List.of(
            new ResultDraft(
                dataset,
                "monitor/x",
                "",
                null,
                Outcome.PASS,
                4.0,
                "",
                "",
                Instant.parse("2026-01-06T00:00:00Z"))));

    get("/metrics?dataset=" + dataset)
        .body("items.metric", contains("check/nulls"))
        .body("items[0].column", equalTo("id"))
        .body("items[0].points", equalTo(2))
        .body("items[0].lastValue", equalTo(4f));
  }

  @Test
  void servicesCanTellAndAskAsPeopleCan() {
    ManagedChannel channel = GrpcPort.channel();
    try {
      var metrics =
          MetricsGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("quality")));
      var point =
          MetricPoint.newBuilder()
              .setDataset("dataset:metric:remote")
              .setColumn("id")
              .setMetric("nullCount")
              .setAt(Timestamps.fromMillis(START.toEpochMilli()))
              .setValue(3);
      assertThat(
              metrics
                  .recordMetrics(RecordMetricsRequest.newBuilder().addPoints(point).build())
                  .getRecorded())
          .isEqualTo(1);

      MetricSeries series =
          metrics
              .listMetrics(
                  ListMetricsRequest.newBuilder().setDataset("dataset:metric:remote").build())
              .getSeries(0);
      MetricChart chart =
          metrics.getMetricChart(
              GetMetricChartRequest.newBuilder()
                  .setId(series.getId())
                  .setFrom(Timestamps.fromMillis(START.toEpochMilli()))
                  .setTo(Timestamps.fromMillis(START.plusSeconds(600).toEpochMilli()))
                  .build());

      assertThat(series.getMetric()).isEqualTo("nullCount");
      assertThat(series.getLastValue()).isEqualTo(3);
      assertThat(chart.getBucketsList()).hasSize(1);
      assertThat(chart.getBuckets(0).getAverage()).isEqualTo(3);
      assertThatThrownBy(() -> metrics.getMetricChart(GetMetricChartRequest.getDefaultInstance()))
          .hasMessageContaining("NOT_FOUND");
      assertThatThrownBy(() -> metrics.recordMetrics(RecordMetricsRequest.getDefaultInstance()))
          .hasMessageContaining("INVALID_ARGUMENT");
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void whatIsMeasuredInTheFutureIsNoPoint() {
    String dataset = "dataset:metric:future";
    tell(point(dataset, "rowCount", Instant.parse("2100-01-01T00:00:00Z"), 5))
        .statusCode(400)
        .body("violations.field", contains("[0].at"))
        .body("violations[0].message", containsString("must not be in the future"));
    check(dataset, "2100-01-01T00:00:00Z", 4);
    get("/metrics?dataset=" + dataset).body("items", hasSize(0));

    check(dataset, "2026-01-05T00:00:00Z", 5);

    get("/metrics?dataset=" + dataset)
        .body("items[0].points", equalTo(1))
        .body("items[0].lastAt", equalTo("2026-01-05T00:00:00Z"));
  }

  @Test
  void whatChecksToldLateIsAPointAsWell() {
    String dataset = "dataset:metric:late";
    check(dataset, "2026-01-07T00:00:00Z", 7);
    check(dataset, "2026-01-05T00:00:00Z", 5);
    check(dataset, "2026-01-05T00:00:00Z", 5);

    get("/metrics?dataset=" + dataset)
        .body("items[0].points", equalTo(2))
        .body("items[0].firstAt", equalTo("2026-01-05T00:00:00Z"))
        .body("items[0].lastValue", equalTo(7f));
  }

  @Test
  void noPointIsToldAsSuch() {
    tell("null").statusCode(400);
  }

  @Test
  void theLargestNumbersCanBeDrawn() {
    String dataset = "dataset:metric:large";
    tell(points(dataset, "bytes", START, Duration.ofMinutes(10), 720, i -> 1e300 - i * 1e296))
        .statusCode(200);
    long id = id("/metrics?dataset=" + dataset, "bytes");
    String range = "/metrics/" + id + "/points?from=2026-01-05T00:00:00Z&to=2026-01-10T00:00:00Z";

    get(range + "&buckets=5").statusCode(200).body("buckets.max.size()", equalTo(5));
    get(range + "&buckets=500").statusCode(200).body("buckets.points.sum()", equalTo(720));
  }

  @Test
  void whatIsTooOldIsForgottenWithItsHours() {
    String dataset = "dataset:metric:old";
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Instant old = now.minus(Duration.ofDays(401));
    tell(points(dataset, "bytes", old, Duration.ofHours(1), 48, i -> i)).statusCode(200);
    tell(point(dataset, "gone", old, 7)).statusCode(200);

    upkeep.forget();
    upkeep.forget();

    get("/metrics?dataset=" + dataset)
        .body("items[0].points", equalTo(24))
        .body("items[0].firstAt", equalTo(old.plus(Duration.ofDays(1)).toString()))
        .body("items[0].lastValue", equalTo(47f))
        .body("items[1].points", equalTo(0))
        .body("items[1].firstAt", nullValue())
        .body("items[1].lastValue", equalTo(7f));
    get("/metrics/%d/points?from=%s&to=%s&buckets=5"
            .formatted(
                id("/metrics?dataset=" + dataset, "bytes"), old, old.plus(Duration.ofDays(5))))
        .body("buckets.points.sum()", equalTo(24));
  }

  @Test
  void aTimeIsTheSameHoweverItIsTold() {
    String dataset = "dataset:metric:micros";
    Instant at = START.plusNanos(123_456_789);
    tell(point(dataset, "rowCount", at, 5)).body("recorded", equalTo(1));
    var told =
        MetricPoint.newBuilder()
            .setDataset(dataset)
            .setMetric("rowCount")
            .setAt(Instants.timestamp(at))
            .setValue(7);
    var never = told.clone().setAt(Timestamp.newBuilder().setNanos(-1));
    ManagedChannel channel = GrpcPort.channel();
    try {
      var token = GrpcPort.bearer(Signer.token("quality"));
      var metrics = MetricsGrpc.newBlockingStub(channel).withCallCredentials(token);
      var both = RecordMetricsRequest.newBuilder().addPoints(told).addPoints(never).build();

      assertThat(
              metrics
                  .recordMetrics(RecordMetricsRequest.newBuilder().addPoints(told).build())
                  .getRecorded())
          .isZero();
      assertThatThrownBy(() -> metrics.recordMetrics(both))
          .hasMessageContaining("INVALID_ARGUMENT")
          .hasMessageContaining("[1].at");
      assertThatThrownBy(
              () ->
                  metrics.getMetricChart(
                      GetMetricChartRequest.newBuilder()
                          .setId(id("/metrics?dataset=" + dataset, "rowCount"))
                          .setFrom(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                          .build()))
          .hasMessageContaining("INVALID_ARGUMENT")
          .hasMessageContaining("from");
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void longNamesAreTold() {
    String column = "c".repeat(1000);
    tell("""
            {"dataset": "dataset:metric:long", "column": "%s", "metric": "%s", "at": "%s", "value": 1}
            """
            .formatted(column, "m".repeat(250), START))
        .statusCode(200);

    get("/metrics?dataset=dataset:metric:long").body("items.column", hasItem(column));
  }

  private static void check(String dataset, String at, int value) {
    signedIn()
        .body(
            """
            [{"dataset": "%s", "check": "nulls", "outcome": "pass", "value": %d, "measuredAt": "%s"}]
            """
                .formatted(dataset, value, at))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
  }
}
