package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.RunFlow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The runs that a run's data came from.
 *
 * @param runs itself first, then those that made what it read, and so on
 */
@Schema(name = "MarquezRunLineage")
record RunLineageAnswer(List<UpstreamRun> runs) {

  /** A run with what it read. */
  @Schema(name = "MarquezUpstreamRun")
  record UpstreamRun(VersionIdAnswer job, RunSummary run, List<Input> inputs) {

    static UpstreamRun of(RunRow run, List<RunFlow> flows) {
      return new UpstreamRun(
          VersionIdAnswer.of(run.job(), Versions.of(run.job())),
          new RunSummary(
              run.id(),
              run.startedAt() == null ? run.beganAt() : run.startedAt(),
              run.endedAt(),
              run.state().name()),
          flows.stream().filter(RunFlow::isInput).map(Input::of).toList());
    }
  }

  /**
   * A run.
   *
   * @param start of its earliest event if it has no START
   * @param end null while it goes on
   */
  @Schema(name = "MarquezRunSummary")
  record RunSummary(String id, Instant start, @Nullable Instant end, String status) {}

  /**
   * What a run read.
   *
   * @param version null if it was read before any run was seen to write it
   * @param producedByRunId the run that made the version; null if there is none
   */
  @Schema(name = "MarquezRunInput")
  record Input(
      String namespace, String name, @Nullable UUID version, @Nullable String producedByRunId) {

    static Input of(RunFlow flow) {
      return new Input(
          flow.dataset().first(),
          flow.dataset().second(),
          Versions.of(flow),
          flow.writer() == null ? null : flow.writer().id());
    }
  }
}
