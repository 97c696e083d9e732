package io.meshwork.catalog.domain;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a domain is given to.
 *
 * @param owner name of a team, which must exist
 */
public record Handover(@NotBlank String owner) {

  public Handover(@Nullable String owner) {
    this.owner = Objects.requireNonNullElse(owner, "");
  }
}
