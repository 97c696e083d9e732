package io.meshwork.catalog.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person in a team or domain.
 *
 * @param person name of the person, who must exist
 * @param role what they do there, such as {@code steward}; at most 100 characters; may be empty
 */
public record Member(@NotBlank @Size(max = 128) String person, @Size(max = 100) String role) {

  public Member(@Nullable String person, @Nullable String role) {
    this.person = Objects.requireNonNullElse(person, "");
    this.role = Objects.requireNonNullElse(role, "");
  }
}
