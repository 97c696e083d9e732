package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.lineage.graph.RunFlow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job. What is not known is null.
 *
 * @param createdAt time of its earliest event
 * @param updatedAt time of the event that told its state
 * @param state {@code RUNNING}, {@code COMPLETED}, {@code ABORTED} or {@code FAILED}
 * @param durationMs from its start, or else its earliest event, to its end
 * @param args always empty
 */
@Schema(name = "MarquezRun")
record RunAnswer(
    String id,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant nominalStartTime,
    @Nullable Instant nominalEndTime,
    String state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long durationMs,
    Map<String, String> args,
    VersionIdAnswer jobVersion,
    List<DatasetUse> inputDatasetVersions,
    List<DatasetUse> outputDatasetVersions,
    @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode facets) {

  /**
   * A version that a run read or wrote.
   *
   * @param facets always empty
   */
  @Schema(name = "MarquezDatasetUse")
  record DatasetUse(VersionIdAnswer datasetVersionId, Map<String, String> facets) {}

  static RunAnswer of(RunRow run, ObjectNode facets, List<RunFlow> flows) {
    Instant begin = run.startedAt() == null ? run.beganAt() : run.startedAt();
    JsonNode nominal = facets.path("nominalTime");
    return new RunAnswer(
        run.id(),
        run.beganAt(),
        run.stateAt(),
        time(nominal.path("nominalStartTime")),
        time(nominal.path("nominalEndTime")),
        run.state().name(),
        run.startedAt(),
        run.endedAt(),
        run.endedAt() == null ? null : Duration.between(begin, run.endedAt()).toMillis(),
        Map.of(),
        VersionIdAnswer.of(run.job(), Versions.of(run.job())),
        uses(flows, true),
        uses(flows, false),
        facets);
  }

  private static List<DatasetUse> uses(List<RunFlow> flows, boolean isInput) {
    return flows.stream()
        .filter(flow -> flow.isInput() == isInput)
        .map(
            flow -> new DatasetUse(VersionIdAnswer.of(flow.dataset(), Versions.of(flow)), Map.of()))
        .toList();
  }

  /** A producer may have written it in another form, which then is told by the facet alone. */
  private static @Nullable Instant time(JsonNode text) {
    try {
      return text.isTextual() ? OffsetDateTime.parse(text.textValue()).toInstant() : null;
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
