package io.meshwork.quality.incident;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an incident.
 *
 * @param assignee such as {@code person:ada} or {@code team:checkout}, at most 200 characters;
 *     nobody if absent
 */
@Schema(name = "IncidentAssignee")
record AssigneeDraft(@Size(min = 1, max = 200) @Nullable String assignee) {}
