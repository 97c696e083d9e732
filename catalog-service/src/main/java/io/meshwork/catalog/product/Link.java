package io.meshwork.catalog.product;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to read on.
 *
 * @param title for people to read; at most 200 characters
 * @param url http, https or mailto; at most 2,000 characters
 */
public record Link(
    @NotBlank @Size(max = 200) String title,
    @Pattern(
            regexp = "(?s)(https?|mailto):.+",
            message = "must begin with https:, http: or mailto:")
        @Size(max = 2000)
        String url) {

  public Link(@Nullable String title, @Nullable String url) {
    this.title = Objects.requireNonNullElse(title, "");
    this.url = Objects.requireNonNullElse(url, "");
  }
}
