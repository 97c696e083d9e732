package io.meshwork.catalog.tag;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tag means.
 *
 * @param description Markdown, at most 20,000 characters
 * @param classification whether it, and with it every tag below it, says how sensitive data is; no
 *     if nobody says. Such a tag on a column is suggested for the columns that derive from it.
 */
public record TagDraft(@Size(max = 20_000) String description, Boolean classification) {

  public TagDraft(@Nullable String description, @Nullable Boolean classification) {
    this.description = Objects.requireNonNullElse(description, "");
    this.classification = Objects.requireNonNullElse(classification, false);
  }
}
