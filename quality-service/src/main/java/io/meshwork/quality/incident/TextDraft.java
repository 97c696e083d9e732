package io.meshwork.quality.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say of an incident.
 *
 * @param text Markdown, at most 50,000 characters
 */
@Schema(name = "IncidentText")
record TextDraft(@NotBlank @Size(max = 50_000) String text) {

  TextDraft(@Nullable String text) {
    this.text = Objects.requireNonNullElse(text, "");
  }
}
