package io.meshwork.quality.monitor;

import static io.meshwork.platform.time.Instants.timestamp;

import io.meshwork.contracts.quality.v1.Monitor;
import io.meshwork.contracts.quality.v1.MonitorBand;

/** Monitors as the contracts have them. */
final class MonitorProtos {

  private MonitorProtos() {}

  static Monitor toProto(MonitorView view) {
    var proto =
        Monitor.newBuilder()
            .setId(view.id())
            .setDataset(view.dataset())
            .setKind(view.kind().word())
            .setCheck(view.check())
            .setColumn(view.column())
            .setMetric(view.metric())
            .setState(view.state())
            .setMessage(view.message())
            .setOnAnomaly(view.onAnomaly().word());
    if (view.series() != null) {
      proto.setSeries(view.series());
    }
    if (view.outcome() != null) {
      proto.setOutcome(view.outcome().word());
    }
    if (view.mutedUntil() != null) {
      proto.setMutedUntil(timestamp(view.mutedUntil()));
    }
    if (view.arrivedAt() != null) {
      proto.setArrivedAt(timestamp(view.arrivedAt()));
    }
    if (view.dueAt() != null) {
      proto.setDueAt(timestamp(view.dueAt()));
    }
    addJudged(proto, view);
    return proto.build();
  }

  static MonitorBand toProto(MonitorBandView view) {
    var proto = MonitorBand.newBuilder().setFrom(timestamp(view.from())).setSeconds(view.seconds());
    for (MonitorBandView.Bucket bucket : view.buckets()) {
      proto
          .addBucketsBuilder()
          .setAt(timestamp(bucket.at()))
          .setPoints(bucket.points())
          .setLow(bucket.low())
          .setExpected(bucket.expected())
          .setHigh(bucket.high())
          .setMin(bucket.min())
          .setAverage(bucket.average())
          .setMax(bucket.max());
    }
    view.anomalies().forEach(anomaly -> proto.addAnomalies(toProto(anomaly)));
    return proto.build();
  }

  /** All of it is there, or nothing. */
  private static void addJudged(Monitor.Builder proto, MonitorView view) {
    if (view.judgedAt() != null
        && view.value() != null
        && view.low() != null
        && view.expected() != null
        && view.high() != null
        && view.confidence() != null) {
      proto
          .setJudgedAt(timestamp(view.judgedAt()))
          .setValue(view.value())
          .setLow(view.low())
          .setExpected(view.expected())
          .setHigh(view.high())
          .setConfidence(view.confidence());
    }
  }

  private static MonitorBand.Anomaly toProto(AnomalyView view) {
    var proto =
        MonitorBand.Anomaly.newBuilder()
            .setAt(timestamp(view.at()))
            .setValue(view.value())
            .setLow(view.low())
            .setExpected(view.expected())
            .setHigh(view.high())
            .setIsAnomaly(view.isAnomaly());
    if (view.feedback() != null && view.actor() != null && view.toldAt() != null) {
      proto
          .setFeedback(view.feedback().word())
          .setActor(view.actor())
          .setToldAt(timestamp(view.toldAt()));
    }
    return proto.build();
  }
}
