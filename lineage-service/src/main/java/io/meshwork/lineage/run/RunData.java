package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.lineage.graph.RunFlow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a dataset that a run read or wrote.
 *
 * @param dataset URN
 * @param job URN of the job of the run that wrote it; absent if nobody saw it written
 * @param run id of that run: a version is known by the run that wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RunData")
public record RunData(String dataset, @Nullable String job, @Nullable String run) {

  /** What a run read, or what it wrote. */
  static List<RunData> of(List<RunFlow> flows, boolean isInput) {
    return flows.stream().filter(flow -> flow.isInput() == isInput).map(RunData::of).toList();
  }

  private static RunData of(RunFlow flow) {
    RunFlow.Writer writer = flow.writer();
    String dataset = flow.dataset().toString();
    return writer == null
        ? new RunData(dataset, null, null)
        : new RunData(dataset, writer.job().toString(), writer.id());
  }
}
