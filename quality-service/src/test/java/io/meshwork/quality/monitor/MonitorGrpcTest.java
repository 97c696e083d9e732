package io.meshwork.quality.monitor;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.point;
import static io.meshwork.quality.metric.Telling.points;
import static io.meshwork.quality.metric.Telling.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.meshwork.contracts.quality.v1.AddMonitorFeedbackRequest;
import io.meshwork.contracts.quality.v1.GetMonitorBandRequest;
import io.meshwork.contracts.quality.v1.GetMonitorRequest;
import io.meshwork.contracts.quality.v1.ListMonitorsRequest;
import io.meshwork.contracts.quality.v1.ListMonitorsResponse;
import io.meshwork.contracts.quality.v1.Monitor;
import io.meshwork.contracts.quality.v1.MonitorBand;
import io.meshwork.contracts.quality.v1.MonitorsGrpc;
import io.meshwork.contracts.quality.v1.MonitorsGrpc.MonitorsBlockingStub;
import io.meshwork.contracts.quality.v1.SetMonitorRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class MonitorGrpcTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject Clock clock;

  private ManagedChannel channel;
  private MonitorsBlockingStub monitors;

  @BeforeEach
  void open() {
    channel = GrpcPort.channel();
    monitors = as(Signer.token("quality"));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
  }

  @Test
  void servicesSeeWhatIsUsualAndWhatIsNot() {
    String dataset = "dataset:monitor:remote";
    Monitor usual = learn(dataset);
    assertThat(usual.getState()).isEqualTo("usual");
    assertThat(usual.getOutcome()).isEqualTo("pass");
    assertThat(usual.getCheck()).isEqualTo("monitor/volume/rowCount");
    assertThat(usual.hasSeries()).isTrue();
    assertThat(usual.hasMutedUntil() || usual.hasArrivedAt() || usual.hasDueAt()).isFalse();

    tell(point(dataset, "rowCount", day(40), 20));
    Monitor anomaly = awaitJudged(dataset, 40);

    assertThat(anomaly.getState()).isEqualTo("anomaly");
    assertThat(anomaly.getOutcome()).isEqualTo("warn");
    assertThat(anomaly.getValue()).isEqualTo(20);
    assertThat(anomaly.getLow()).isGreaterThan(900);
    assertThat(anomaly.getExpected()).isBetween(anomaly.getLow(), anomaly.getHigh());
    assertThat(anomaly.getConfidence()).isBetween(0.5, 0.6);
    assertThat(anomaly.getMessage()).contains("20 is below what is usual");
    assertThat(monitors.getMonitor(of(anomaly))).isEqualTo(anomaly);
    MonitorBand band = band(anomaly, day(0));
    assertThat(band.getSeconds()).isPositive();
    assertThat(band.getBucketsList().stream().mapToLong(MonitorBand.Bucket::getPoints).sum())
        .isEqualTo(2);
    assertThat(band.getAnomaliesList())
        .singleElement()
        .returns(Instants.timestamp(day(40)), MonitorBand.Anomaly::getAt)
        .returns(true, MonitorBand.Anomaly::getIsAnomaly)
        .returns("", MonitorBand.Anomaly::getFeedback)
        .returns(false, MonitorBand.Anomaly::hasToldAt);
  }

  @Test
  void servicesCanSayWhatPeopleCan() {
    String dataset = "dataset:monitor:remote_said";
    learn(dataset);
    tell(point(dataset, "rowCount", day(40), 20));
    Monitor anomaly = awaitJudged(dataset, 40);
    Timestamp until = Instants.timestamp(clock.instant().plus(DAY).truncatedTo(ChronoUnit.SECONDS));

    Monitor expected = monitors.addMonitorFeedback(feedback(anomaly, 40, "expected"));
    Monitor muted =
        monitors.setMonitor(
            SetMonitorRequest.newBuilder()
                .setId(anomaly.getId())
                .setOnAnomaly("fail")
                .setMutedUntil(until)
                .build());
    Monitor heard =
        monitors.setMonitor(SetMonitorRequest.newBuilder().setId(anomaly.getId()).build());

    assertThat(expected.getOutcome()).isEqualTo("pass");
    assertThat(muted)
        .returns("muted", Monitor::getState)
        .returns("fail", Monitor::getOnAnomaly)
        .returns(until, Monitor::getMutedUntil);
    assertThat(heard)
        .returns("usual", Monitor::getState)
        .returns("warn", Monitor::getOnAnomaly)
        .returns(false, Monitor::hasMutedUntil);
    assertThat(band(anomaly, day(0)).getAnomaliesList())
        .singleElement()
        .returns("expected", MonitorBand.Anomaly::getFeedback)
        .returns("user:ada", MonitorBand.Anomaly::getActor)
        .returns(true, MonitorBand.Anomaly::hasToldAt);
    get("/monitors/" + anomaly.getId()).body("outcome", equalTo("pass"));
  }

  @Test
  void theMonitorsOfADatasetComeInPages() {
    String dataset = "dataset:monitor:remote_pages";
    tell(point(dataset, "rowCount", day(0), 1) + "," + point(dataset, "sum", day(0), 1));
    await().until(() -> list(dataset).size() >= 2);
    List<Monitor> all = list(dataset);

    ListMonitorsResponse first =
        monitors.listMonitors(
            ListMonitorsRequest.newBuilder().setDataset(dataset).setPageSize(1).build());
    ListMonitorsResponse second =
        monitors.listMonitors(
            ListMonitorsRequest.newBuilder()
                .setDataset(dataset)
                .setPageToken(first.getNextPageToken())
                .build());

    assertThat(first.getMonitorsList()).containsExactly(all.getFirst());
    assertThat(second.getMonitorsList()).containsExactlyElementsOf(all.subList(1, all.size()));
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(all).allSatisfy(monitor -> assertThat(monitor.getState()).isEqualTo("learning"));
    assertThat(all).noneMatch(monitor -> monitor.hasJudgedAt() || monitor.hasValue());
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    Monitor monitor = learn("dataset:monitor:remote_refused");
    var set = SetMonitorRequest.newBuilder().setId(monitor.getId());
    var band = GetMonitorBandRequest.newBuilder().setId(monitor.getId());
    var never = Timestamp.newBuilder().setSeconds(Long.MAX_VALUE);

    refused(() -> list("nonsense"), "INVALID_ARGUMENT", " dataset: must");
    refused(
        () -> monitors.setMonitor(set.setOnAnomaly("pass").build()),
        "INVALID_ARGUMENT",
        " onAnomaly: must");
    refused(
        () -> monitors.setMonitor(set.setOnAnomaly("never").build()),
        "INVALID_ARGUMENT",
        " onAnomaly: must");
    refused(
        () -> monitors.setMonitor(set.setOnAnomaly("fail").setMutedUntil(never).build()),
        "INVALID_ARGUMENT",
        " mutedUntil: must");
    refused(
        () -> monitors.getMonitorBand(band.setBuckets(501).build()),
        "INVALID_ARGUMENT",
        " buckets: must");
    refused(
        () -> monitors.getMonitorBand(band.setTo(never).build()), "INVALID_ARGUMENT", " to: must");
    refused(() -> say(feedback(monitor, 39, "perhaps")), "INVALID_ARGUMENT", " feedback: must");
    refused(
        () ->
            say(
                AddMonitorFeedbackRequest.newBuilder()
                    .setId(monitor.getId())
                    .setFeedback("expected")
                    .build()),
        "INVALID_ARGUMENT",
        " at: must");
    assertThat(monitors.getMonitor(of(monitor))).isEqualTo(monitor);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Monitor monitor = learn("dataset:monitor:remote_absent");
    Monitor nobody = Monitor.getDefaultInstance();

    refused(() -> monitors.getMonitor(of(nobody)), "NOT_FOUND", "monitor 0");
    refused(() -> band(nobody, day(0)), "NOT_FOUND", "monitor 0");
    refused(
        () -> monitors.setMonitor(SetMonitorRequest.getDefaultInstance()),
        "NOT_FOUND",
        "monitor 0");
    refused(() -> say(feedback(nobody, 39, "expected")), "NOT_FOUND", "monitor 0");
    refused(() -> say(feedback(monitor, 400, "expected")), "NOT_FOUND", "value of monitor");
  }

  @Test
  void whoMayReadOnlyChangesNothing() {
    Monitor monitor = learn("dataset:monitor:remote_reader");
    MonitorsBlockingStub reader = as(Signer.token("quality", "user:bob", "read"));
    MonitorsBlockingStub nobody = as("nobody's");

    assertThat(reader.getMonitor(of(monitor))).isEqualTo(monitor);
    refused(
        () -> reader.setMonitor(SetMonitorRequest.newBuilder().setId(monitor.getId()).build()),
        "PERMISSION_DENIED",
        "");
    refused(
        () -> reader.addMonitorFeedback(feedback(monitor, 39, "confirmed")),
        "PERMISSION_DENIED",
        "");
    refused(() -> nobody.getMonitor(of(monitor)), "UNAUTHENTICATED", "");
    assertThat(monitors.getMonitor(of(monitor))).isEqualTo(monitor);
  }

  private MonitorsBlockingStub as(String token) {
    return MonitorsGrpc.newBlockingStub(channel).withCallCredentials(GrpcPort.bearer(token));
  }

  private static void refused(ThrowingCallable call, String status, String told) {
    assertThatThrownBy(call).hasMessageContaining(status).hasMessageContaining(told);
  }

  /** Forty days of history, of which the last value is judged. */
  private Monitor learn(String dataset) {
    tell(points(dataset, "rowCount", day(0), DAY, 40, i -> 1000 + i % 5)).statusCode(200);
    return awaitJudged(dataset, 39);
  }

  private Monitor awaitJudged(String dataset, int day) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                list(dataset).stream()
                    .filter(monitor -> monitor.getKind().equals("volume"))
                    .findFirst()
                    .orElse(Monitor.getDefaultInstance()),
            monitor -> monitor.getJudgedAt().equals(Instants.timestamp(day(day))));
  }

  private List<Monitor> list(String dataset) {
    return monitors
        .listMonitors(ListMonitorsRequest.newBuilder().setDataset(dataset).build())
        .getMonitorsList();
  }

  private static GetMonitorRequest of(Monitor monitor) {
    return GetMonitorRequest.newBuilder().setId(monitor.getId()).build();
  }

  private MonitorBand band(Monitor monitor, Instant from) {
    return monitors.getMonitorBand(
        GetMonitorBandRequest.newBuilder()
            .setId(monitor.getId())
            .setFrom(Instants.timestamp(from))
            .build());
  }

  private void say(AddMonitorFeedbackRequest request) {
    var _ = monitors.addMonitorFeedback(request);
  }

  private AddMonitorFeedbackRequest feedback(Monitor monitor, int day, String word) {
    return AddMonitorFeedbackRequest.newBuilder()
        .setId(monitor.getId())
        .setAt(Instants.timestamp(day(day)))
        .setFeedback(word)
        .build();
  }

  /** The first is long enough ago that nothing is overdue. */
  private Instant day(int number) {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return today.minus(DAY.multipliedBy(60)).plus(DAY.multipliedBy(number));
  }
}
