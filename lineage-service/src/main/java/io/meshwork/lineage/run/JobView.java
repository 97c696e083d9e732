package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param lastRun id of its latest run; absent if it was never seen to run
 * @param lastRunState state of that run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Job")
public record JobView(
    String urn,
    String namespace,
    String name,
    String description,
    @Nullable String lastRun,
    @Schema(implementation = RunState.class) @Nullable String lastRunState,
    Instant firstSeen,
    Instant lastSeen) {

  static JobView of(Job job) {
    Urn urn = Urn.parse(Urn.Kind.JOB, "urn", job.urn);
    return new JobView(
        job.urn,
        urn.first(),
        urn.second(),
        job.description,
        emptyToNull(job.lastRun),
        job.lastState == null ? null : emptyToNull(job.lastState.toLowerCase(Locale.ROOT)),
        job.firstSeen,
        job.lastSeen);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
