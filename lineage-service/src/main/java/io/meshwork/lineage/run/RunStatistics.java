package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the latest runs of a job went.
 *
 * @param job URN
 * @param runs how many of the latest are counted
 * @param duration of those that completed; absent if none did
 * @param pause median time from the beginning of a run to that of the next, in ISO 8601; absent if
 *     there are not two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RunStatistics")
public record RunStatistics(
    String job,
    int runs,
    int completed,
    int failed,
    int aborted,
    int running,
    @Nullable Durations duration,
    @Nullable Duration pause) {

  /** In ISO 8601: the shortest, half of them, 95 of 100, the longest, and their mean. */
  @Schema(name = "RunDurations")
  public record Durations(Duration min, Duration p50, Duration p95, Duration max, Duration mean) {}
}
