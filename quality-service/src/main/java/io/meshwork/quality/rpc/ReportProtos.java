package io.meshwork.quality.rpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.quality.v1.RecordReportRequest;
import io.meshwork.contracts.quality.v1.RecordReportResponse;
import io.meshwork.contracts.quality.v1.Report;
import io.meshwork.contracts.quality.v1.ReportedDataset;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.time.Instants;
import io.meshwork.quality.report.DatasetOutcomes;
import io.meshwork.quality.report.NotMapped;
import io.meshwork.quality.report.ReportRecorded;
import io.meshwork.quality.report.ReportView;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Tool;

/** Reports as the contracts have them. */
final class ReportProtos {

  private ReportProtos() {}

  static Submission toSubmission(RecordReportRequest request) {
    return new Submission(
        Tool.parse("tool", request.getTool()),
        request.getDocument(),
        request.getManifest().isEmpty() ? null : request.getManifest()::newInput,
        new Submission.Options(
            request.getNamespace(),
            request.getPrefix(),
            request.getDataset(),
            request.hasMeasuredAt() ? text(request.getMeasuredAt()) : null));
  }

  static RecordReportResponse toProto(ReportRecorded recorded) {
    return RecordReportResponse.newBuilder()
        .setRecorded(recorded.recorded())
        .setReport(toProto(recorded.report()))
        .build();
  }

  private static Report toProto(ReportView view) {
    var report =
        Report.newBuilder()
            .setId(view.id().toString())
            .setTool(view.tool().word())
            .setFormat(view.format())
            .setMeasuredAt(Instants.toProto(view.measuredAt()))
            .setReceivedAt(Instants.toProto(view.receivedAt()))
            .setResults(view.results());
    view.datasets().forEach(dataset -> report.addDatasets(toProto(dataset)));
    view.notMapped().forEach(notMapped -> report.addNotMapped(toProto(notMapped)));
    return report.build();
  }

  private static ReportedDataset toProto(DatasetOutcomes dataset) {
    return ReportedDataset.newBuilder()
        .setDataset(dataset.dataset())
        .setPassing(dataset.passing())
        .setWarning(dataset.warning())
        .setFailing(dataset.failing())
        .setErroring(dataset.erroring())
        .build();
  }

  private static io.meshwork.contracts.quality.v1.NotMapped toProto(NotMapped notMapped) {
    return io.meshwork.contracts.quality.v1.NotMapped.newBuilder()
        .setReason(notMapped.reason())
        .setCount(notMapped.count())
        .addAllWhere(notMapped.where())
        .build();
  }

  private static String text(Timestamp time) {
    try {
      return Timestamps.toString(time);
    } catch (IllegalArgumentException outOfBounds) {
      throw Failure.invalid("measured_at", "must be a valid timestamp");
    }
  }
}
