package io.meshwork.quality.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident is resolved or reopened.
 *
 * @param reason at most 2,000 characters
 */
@Schema(name = "IncidentReason")
record ReasonDraft(@NotBlank @Size(max = 2000) String reason) {

  ReasonDraft(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }
}
