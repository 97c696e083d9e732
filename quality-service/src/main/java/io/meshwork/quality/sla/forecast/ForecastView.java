package io.meshwork.quality.sla.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.sla.objective.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a promise that waits for a version of its dataset.
 *
 * @param sla id of the promise
 * @param dataset URN of the dataset
 * @param expectation in words, what must hold
 * @param breaksAt when it breaks, or broke, unless a version comes
 * @param expectedAt when a version is to be expected, as jobs usually run; absent if nobody can
 *     tell
 * @param expectedBy when it is there in nine of ten cases; absent likewise
 * @param cause why it comes then; absent likewise
 * @param isPartial whether more jobs lie upstream than were looked at: the farthest were not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SlaForecast")
public record ForecastView(
    UUID sla,
    String dataset,
    Kind property,
    String expectation,
    Outlook outlook,
    Instant breaksAt,
    @Nullable Instant expectedAt,
    @Nullable Instant expectedBy,
    @Nullable CauseView cause,
    boolean isPartial) {

  /**
   * What decides when the version comes.
   *
   * @param job URN of the job
   * @param runId of its run: the one that goes on or failed, or the last before one that is missing
   * @param message in words
   * @param way from the job to the dataset: URNs of jobs and datasets
   */
  @Schema(name = "SlaForecastCause")
  public record CauseView(Cause kind, String job, String runId, String message, List<String> way) {}
}
