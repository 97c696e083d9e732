package io.meshwork.catalog.glossary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a glossary.
 *
 * @param title name for people to read; at most 200 characters
 * @param description Markdown, at most 20,000 characters
 * @param owner name of the owning team, which must exist
 */
public record GlossaryDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String description,
    @NotBlank String owner) {

  public GlossaryDraft(
      @Nullable String title, @Nullable String description, @Nullable String owner) {
    this.title = Objects.requireNonNullElse(title, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.owner = Objects.requireNonNullElse(owner, "");
  }
}
