package io.meshwork.catalog.suggestion;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one says when dismissing a suggestion.
 *
 * @param reason why the column does not deserve the tag; at most 2,000 characters; may be empty
 */
public record DismissalDraft(@Size(max = 2000) String reason) {

  public DismissalDraft(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }
}
