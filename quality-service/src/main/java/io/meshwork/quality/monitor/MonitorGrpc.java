package io.meshwork.quality.monitor;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.AddMonitorFeedbackRequest;
import io.meshwork.contracts.quality.v1.GetMonitorBandRequest;
import io.meshwork.contracts.quality.v1.GetMonitorRequest;
import io.meshwork.contracts.quality.v1.ListMonitorsRequest;
import io.meshwork.contracts.quality.v1.ListMonitorsResponse;
import io.meshwork.contracts.quality.v1.Monitor;
import io.meshwork.contracts.quality.v1.MonitorBand;
import io.meshwork.contracts.quality.v1.MonitorsGrpc.MonitorsImplBase;
import io.meshwork.contracts.quality.v1.SetMonitorRequest;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.metric.ChartRange;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

@GrpcService
@Blocking
class MonitorGrpc extends MonitorsImplBase {

  private static final String MONITORS = "monitors";

  private final Access access;
  private final MonitorService monitors;
  private final Clock clock;

  MonitorGrpc(Access access, MonitorService monitors, Clock clock) {
    this.access = access;
    this.monitors = monitors;
    this.clock = clock;
  }

  @Override
  public void listMonitors(
      ListMonitorsRequest request, StreamObserver<ListMonitorsResponse> answer) {
    Urn dataset = Urn.parse(Urn.Kind.DATASET, "dataset", request.getDataset());
    access.require(Action.READ, dataset);
    Page<MonitorView> page =
        monitors.list(dataset, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListMonitorsResponse.newBuilder().setNextPageToken(page.nextTokenOrEmpty());
    page.items().forEach(monitor -> response.addMonitors(MonitorProtos.toProto(monitor)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void getMonitor(GetMonitorRequest request, StreamObserver<Monitor> answer) {
    access.require(Action.READ, MONITORS);
    end(answer, monitors.get(request.getId()));
  }

  @Override
  public void getMonitorBand(GetMonitorBandRequest request, StreamObserver<MonitorBand> answer) {
    access.require(Action.READ, MONITORS);
    ChartRange range =
        ChartRange.of(
            request.hasFrom() ? Instants.of("from", request.getFrom()) : null,
            request.hasTo() ? Instants.of("to", request.getTo()) : null,
            request.getBuckets() == 0 ? null : request.getBuckets(),
            clock.instant());
    answer.onNext(MonitorProtos.toProto(monitors.band(request.getId(), range)));
    answer.onCompleted();
  }

  @Override
  public void setMonitor(SetMonitorRequest request, StreamObserver<Monitor> answer) {
    change(request.getId());
    var settings =
        new MonitorSettings(
            request.getOnAnomaly().isEmpty() ? null : outcome(request.getOnAnomaly()),
            request.hasMutedUntil() ? Instants.of("mutedUntil", request.getMutedUntil()) : null);
    end(answer, monitors.set(request.getId(), settings));
  }

  @Override
  public void addMonitorFeedback(
      AddMonitorFeedbackRequest request, StreamObserver<Monitor> answer) {
    Caller caller = change(request.getId());
    var draft =
        new FeedbackDraft(
            request.hasAt() ? Instants.of("at", request.getAt()) : null,
            feedback(request.getFeedback()));
    end(answer, monitors.say(request.getId(), draft, caller.subject()));
  }

  /** Whoever changes a monitor must be one who may change its dataset. */
  private Caller change(long id) {
    access.require(Action.WRITE, MONITORS);
    return access.require(Action.WRITE, monitors.dataset(id));
  }

  private static Outcome outcome(String word) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Failure.invalid("onAnomaly", MonitorService.ON_ANOMALY));
  }

  /** Nothing if it is none: then the service says what it must be. */
  private static @Nullable Feedback feedback(String word) {
    return Arrays.stream(Feedback.values())
        .filter(feedback -> feedback.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static void end(StreamObserver<Monitor> answer, MonitorView view) {
    answer.onNext(MonitorProtos.toProto(view));
    answer.onCompleted();
  }
}
