package io.meshwork.lineage.question;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import io.meshwork.contracts.lineage.v1.GetRunResponse;
import io.meshwork.contracts.lineage.v1.ListRunsResponse;
import io.meshwork.contracts.lineage.v1.ListVersionsResponse;
import io.meshwork.contracts.lineage.v1.Run;
import io.meshwork.contracts.lineage.v1.RunData;
import io.meshwork.contracts.lineage.v1.RunDetail;
import io.meshwork.contracts.lineage.v1.Version;
import io.meshwork.lineage.run.RunService;
import io.meshwork.lineage.run.RunView;
import io.meshwork.lineage.run.VersionService;
import io.meshwork.lineage.run.VersionView;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs and the versions that they wrote, as messages. */
@ApplicationScoped
class RunAnswers {

  private final RunService runs;
  private final VersionService versions;

  RunAnswers(RunService runs, VersionService versions) {
    this.runs = runs;
    this.versions = versions;
  }

  ListVersionsResponse versions(Urn dataset, int pageSize, String pageToken) {
    Page<VersionView> page = versions.of(dataset, PageRequest.of(pageSize, pageToken));
    return ListVersionsResponse.newBuilder()
        .addAllVersions(page.items().stream().map(RunAnswers::toProto).toList())
        .setNextPageToken(page.nextTokenOrEmpty())
        .build();
  }

  GetRunResponse run(String id) {
    var proto = GetRunResponse.newBuilder();
    runs.withId(id).forEach(run -> proto.addRuns(toProto(run)));
    return proto.build();
  }

  ListRunsResponse runs(Urn job, int pageSize, String pageToken) {
    Page<RunView> page = runs.ofJob(job, PageRequest.of(pageSize, pageToken));
    return ListRunsResponse.newBuilder()
        .addAllRuns(page.items().stream().map(RunAnswers::toProto).toList())
        .setNextPageToken(page.nextTokenOrEmpty())
        .build();
  }

  private static Version toProto(VersionView version) {
    return Version.newBuilder()
        .setRun(version.run())
        .setJob(version.job())
        .setState(version.state().word())
        .setWrittenAt(Times.toProto(version.writtenAt()))
        .addAllInputs(data(version.inputs()))
        .build();
  }

  private static RunDetail toProto(io.meshwork.lineage.run.RunDetail run) {
    var proto =
        RunDetail.newBuilder()
            .setRun(toProto(run.summary()))
            .setParentJob(orEmpty(run.parentJob()))
            .setParentRun(orEmpty(run.parentRun()))
            .addAllInputs(data(run.inputs()))
            .addAllOutputs(data(run.outputs()));
    run.facets()
        .properties()
        .forEach(facet -> proto.putFacets(facet.getKey(), facet.getValue().toString()));
    return proto.build();
  }

  private static Run toProto(RunView run) {
    var proto =
        Run.newBuilder()
            .setId(run.id())
            .setJob(run.job())
            .setState(run.state().word())
            .setBeganAt(Times.toProto(run.beganAt()));
    if (run.startedAt() != null) {
      proto.setStartedAt(Times.toProto(run.startedAt()));
    }
    if (run.endedAt() != null) {
      proto.setEndedAt(Times.toProto(run.endedAt()));
    }
    if (run.duration() != null) {
      proto.setDuration(toProto(run.duration()));
    }
    return proto.build();
  }

  private static Duration toProto(java.time.Duration duration) {
    return Durations.add(
        Durations.fromSeconds(duration.toSeconds()), Durations.fromNanos(duration.toNanosPart()));
  }

  private static List<RunData> data(List<io.meshwork.lineage.run.RunData> data) {
    return data.stream()
        .map(
            one ->
                RunData.newBuilder()
                    .setDataset(one.dataset())
                    .setJob(orEmpty(one.job()))
                    .setRun(orEmpty(one.run()))
                    .build())
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
