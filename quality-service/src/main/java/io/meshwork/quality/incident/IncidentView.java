package io.meshwork.quality.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.notify.channel.Severity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one cause.
 *
 * @param dataset URN of the dataset that is the cause: its root
 * @param title what failed first, in one line
 * @param domain path of the domain that the dataset belongs to; empty if nobody said
 * @param team name of the team that owns it; empty likewise
 * @param assignee who works on it; absent if nobody was named
 * @param acknowledgedAt when somebody said that they look at it; absent before
 * @param endedAt when it was resolved or merged; absent before
 * @param endedBy who resolved it; the service if all recovered
 * @param resolution why it is resolved
 * @param postmortem what was learned, in Markdown
 * @param mergedInto id of the incident in which it goes on
 * @param datasetsAffected how many are made of the dataset, failing or not
 * @param productsAffected how many products of others offer one of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident")
record IncidentView(
    UUID id,
    String dataset,
    String title,
    IncidentState state,
    Severity severity,
    String domain,
    String team,
    @Nullable String assignee,
    Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String resolution,
    @Nullable String postmortem,
    @Nullable UUID mergedInto,
    int datasetsAffected,
    int productsAffected,
    long revision) {

  static IncidentView of(Incident incident) {
    return new IncidentView(
        incident.id,
        incident.root,
        incident.title,
        incident.state,
        incident.severity,
        incident.domain,
        incident.team,
        incident.assignee,
        incident.openedAt,
        incident.acknowledgedAt,
        incident.acknowledgedBy,
        incident.endedAt,
        incident.endedBy,
        incident.resolution,
        incident.postmortem,
        incident.mergedInto,
        incident.datasetsAffected,
        incident.productsAffected,
        incident.revision);
  }
}
