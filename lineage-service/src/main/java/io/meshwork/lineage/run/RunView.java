package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.lineage.openlineage.RunState;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job.
 *
 * @param job URN of the job
 * @param beganAt time of the earliest event of the run
 * @param startedAt time of its START event; absent if there was none
 * @param endedAt time of its end; absent while it goes on
 * @param duration from its beginning to its end, in ISO 8601; absent while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Run")
public record RunView(
    String id,
    String job,
    RunState state,
    Instant beganAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Duration duration) {

  static RunView of(Run run, String job) {
    Instant begin = run.startedAt == null ? run.beganAt : run.startedAt;
    return new RunView(
        run.id,
        job,
        run.state,
        run.beganAt,
        run.startedAt,
        run.endedAt,
        run.endedAt == null ? null : Duration.between(begin, run.endedAt));
  }
}
