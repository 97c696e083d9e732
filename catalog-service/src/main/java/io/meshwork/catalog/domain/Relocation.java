package io.meshwork.catalog.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a domain goes.
 *
 * @param to its new path, whose parent must exist
 */
public record Relocation(@NotBlank @Size(max = 1000) String to) {

  public Relocation(@Nullable String to) {
    this.to = Objects.requireNonNullElse(to, "");
  }
}
