package io.meshwork.quality.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident.
 *
 * @param incident id of the incident that it happened to: one that was merged keeps its own
 * @param actor who did it
 * @param dataset URN of the dataset that it happened to; absent if to the incident as a whole
 * @param text which checks fail, why it is resolved, what was noted, which channel was told; may be
 *     empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IncidentEntry")
record IncidentEntryView(
    UUID incident,
    Instant at,
    EntryKind kind,
    String actor,
    @Nullable String dataset,
    String text) {

  static IncidentEntryView of(IncidentEntry entry) {
    return new IncidentEntryView(
        entry.incident, entry.at, entry.kind, entry.actor, entry.dataset, entry.text);
  }
}
