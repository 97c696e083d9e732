package io.meshwork.quality.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that fails, or failed, in an incident.
 *
 * @param dataset its URN
 * @param isRoot whether it is the cause; else it is an effect
 * @param isFailing whether it has not recovered; of one that is over, whether it had not by then
 * @param isCurrent whether it is in the incident now: not once that is over
 * @param failedAt time of the latest result by which it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IncidentDataset")
record IncidentDatasetView(
    String dataset,
    boolean isRoot,
    boolean isFailing,
    boolean isCurrent,
    Instant joinedAt,
    Instant failedAt,
    @Nullable Instant recoveredAt) {

  static IncidentDatasetView of(IncidentDataset member) {
    return new IncidentDatasetView(
        member.dataset,
        member.isRoot,
        member.isFailing,
        member.isCurrent,
        member.joinedAt,
        member.failedAt,
        member.recoveredAt);
  }
}
