package io.meshwork.quality.metric;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.GetMetricChartRequest;
import io.meshwork.contracts.quality.v1.ListMetricsRequest;
import io.meshwork.contracts.quality.v1.ListMetricsResponse;
import io.meshwork.contracts.quality.v1.MetricChart;
import io.meshwork.contracts.quality.v1.MetricPoint;
import io.meshwork.contracts.quality.v1.MetricSeries;
import io.meshwork.contracts.quality.v1.MetricsGrpc.MetricsImplBase;
import io.meshwork.contracts.quality.v1.RecordMetricsRequest;
import io.meshwork.contracts.quality.v1.RecordMetricsResponse;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

@GrpcService
@Blocking
class MetricGrpc extends MetricsImplBase {

  private final Access access;
  private final MetricService metrics;
  private final Clock clock;

  MetricGrpc(Access access, MetricService metrics, Clock clock) {
    this.access = access;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void recordMetrics(
      RecordMetricsRequest request, StreamObserver<RecordMetricsResponse> answer) {
    access.require(Action.INGEST, "metrics");
    List<PointDraft> drafts =
        IntStream.range(0, request.getPointsCount())
            .mapToObj(i -> toDraft(request.getPoints(i), "[%d].at".formatted(i)))
            .toList();
    int recorded = metrics.record(drafts);
    answer.onNext(RecordMetricsResponse.newBuilder().setRecorded(recorded).build());
    answer.onCompleted();
  }

  @Override
  public void listMetrics(ListMetricsRequest request, StreamObserver<ListMetricsResponse> answer) {
    Urn dataset = Urn.parse(Urn.Kind.DATASET, "dataset", request.getDataset());
    access.require(Action.READ, dataset);
    Page<SeriesView> page =
        metrics.list(dataset, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListMetricsResponse.newBuilder().setNextPageToken(page.nextTokenOrEmpty());
    page.items().forEach(series -> response.addSeries(toProto(series)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void getMetricChart(GetMetricChartRequest request, StreamObserver<MetricChart> answer) {
    access.require(Action.READ, "metrics");
    ChartRange range =
        ChartRange.of(
            request.hasFrom() ? Instants.of("from", request.getFrom()) : null,
            request.hasTo() ? Instants.of("to", request.getTo()) : null,
            request.getBuckets() == 0 ? null : request.getBuckets(),
            clock.instant());
    ChartView chart = metrics.chart(request.getId(), range);
    var proto =
        MetricChart.newBuilder()
            .setSeries(toProto(chart.series()))
            .setFrom(Instants.timestamp(chart.from()))
            .setSeconds(chart.seconds());
    for (ChartView.Bucket bucket : chart.buckets()) {
      proto
          .addBucketsBuilder()
          .setAt(Instants.timestamp(bucket.at()))
          .setPoints(bucket.points())
          .setMin(bucket.min())
          .setAverage(bucket.average())
          .setMax(bucket.max());
    }
    answer.onNext(proto.build());
    answer.onCompleted();
  }

  private static PointDraft toDraft(MetricPoint point, String at) {
    return new PointDraft(
        point.getDataset(),
        point.getColumn(),
        point.getMetric(),
        point.hasAt() ? Instants.of(at, point.getAt()) : null,
        point.hasValue() ? point.getValue() : null);
  }

  private static MetricSeries toProto(SeriesView series) {
    var proto =
        MetricSeries.newBuilder()
            .setId(series.id())
            .setDataset(series.dataset())
            .setColumn(series.column())
            .setMetric(series.metric())
            .setPoints(series.points());
    if (series.firstAt() != null && series.lastAt() != null && series.lastValue() != null) {
      proto
          .setFirstAt(Instants.timestamp(series.firstAt()))
          .setLastAt(Instants.timestamp(series.lastAt()))
          .setLastValue(series.lastValue());
    }
    return proto.build();
  }
}
