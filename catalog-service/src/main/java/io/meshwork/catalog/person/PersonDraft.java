package io.meshwork.catalog.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person.
 *
 * @param title the person's name for people to read; at most 200 characters
 * @param email at most 320 characters; may be empty
 */
public record PersonDraft(
    @NotBlank @Size(max = 200) String title,
    @Pattern(regexp = "|[^\\s@]+@[^\\s@]+", message = "must be a mail address") @Size(max = 320)
        String email) {

  public PersonDraft(@Nullable String title, @Nullable String email) {
    this.title = Objects.requireNonNullElse(title, "");
    this.email = Objects.requireNonNullElse(email, "");
  }
}
