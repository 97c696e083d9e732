package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.openlineage.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job with all that is known of it; see {@link RunView}.
 *
 * @param parentJob URN of the job of the run that started it; absent if nobody told
 * @param parentRun id of that run
 * @param inputs versions of datasets that it read
 * @param outputs versions of datasets that it wrote
 * @param facets by their names, as the latest event told each; of many events the first and the
 *     last 50 are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RunDetail")
public record RunDetail(
    String id,
    String job,
    RunState state,
    Instant beganAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Duration duration,
    @Nullable String parentJob,
    @Nullable String parentRun,
    List<RunData> inputs,
    List<RunData> outputs,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets) {

  static RunDetail of(Run run, String job, List<RunFlow> used, ObjectNode facets) {
    RunView view = RunView.of(run, job);
    return new RunDetail(
        view.id(),
        view.job(),
        view.state(),
        view.beganAt(),
        view.startedAt(),
        view.endedAt(),
        view.duration(),
        run.parentJob.isEmpty() ? null : run.parentJob,
        run.parentRun.isEmpty() ? null : run.parentRun,
        RunData.of(used, true),
        RunData.of(used, false),
        facets);
  }

  /** As a list of runs tells of it. */
  public RunView summary() {
    return new RunView(id, job, state, beganAt, startedAt, endedAt, duration);
  }
}
