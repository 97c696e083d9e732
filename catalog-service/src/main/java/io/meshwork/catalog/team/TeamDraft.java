package io.meshwork.catalog.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a team.
 *
 * @param title name for people to read; at most 200 characters
 * @param description Markdown, at most 20,000 characters
 * @param contact where the team can be reached: a mail address, a chat channel or a link; at most
 *     500 characters
 */
public record TeamDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 20_000) String description,
    @Size(max = 500) String contact) {

  public TeamDraft(@Nullable String title, @Nullable String description, @Nullable String contact) {
    this.title = Objects.requireNonNullElse(title, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.contact = Objects.requireNonNullElse(contact, "");
  }
}
