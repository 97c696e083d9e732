package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job. What is not known is null.
 *
 * @param type {@code BATCH}, {@code STREAM} or {@code SERVICE}
 * @param simpleName its name without that of the job above it
 * @param parentJobName name of the job whose run started its latest run
 * @param createdAt time of the earliest event that named it
 * @param updatedAt time of the latest
 * @param location where its source is
 * @param latestRuns up to ten, the latest first, without what they read and wrote and their facets
 * @param currentVersion the only one
 */
@Schema(name = "MarquezJob")
record JobAnswer(
    IdAnswer id,
    String type,
    String name,
    String simpleName,
    @Nullable String parentJobName,
    Instant createdAt,
    Instant updatedAt,
    String namespace,
    List<IdAnswer> inputs,
    List<IdAnswer> outputs,
    @Nullable String location,
    @Nullable String description,
    @Nullable RunAnswer latestRun,
    List<RunAnswer> latestRuns,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets,
    List<String> tags,
    UUID currentVersion) {

  static JobAnswer of(
      JobRow job,
      Facets facets,
      List<FlowQuery.Flow> flows,
      List<RunRow> runs,
      @Nullable RunAnswer latest) {
    String name = job.urn().second();
    String parent = parent(runs);
    return new JobAnswer(
        IdAnswer.of(job.urn()),
        facets.jobType(),
        name,
        parent != null && name.startsWith(parent + ".")
            ? name.substring(parent.length() + 1)
            : name,
        parent,
        job.firstSeen(),
        job.lastSeen(),
        job.urn().first(),
        datasets(flows, true),
        datasets(flows, false),
        facets.location(),
        job.description().isEmpty() ? null : job.description(),
        latest,
        runs.stream().map(RunAnswers::brief).toList(),
        facets.json(),
        facets.tags(),
        Versions.of(job.urn()));
  }

  private static @Nullable String parent(List<RunRow> runs) {
    String urn = runs.isEmpty() ? "" : runs.getFirst().parentJob();
    return urn.isEmpty() ? null : Urn.parse(Urn.Kind.JOB, "urn", urn).second();
  }

  private static List<IdAnswer> datasets(List<FlowQuery.Flow> flows, boolean isInput) {
    return flows.stream()
        .filter(flow -> flow.isInput() == isInput)
        .map(flow -> IdAnswer.of(flow.urn()))
        .toList();
  }
}
