package io.meshwork.catalog.dataset;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a dataset that belongs to nobody yet.
 *
 * @param domain path of the domain
 */
@Schema(name = "Claim")
public record Claim(@NotBlank String domain) {

  public Claim(@Nullable String domain) {
    this.domain = Objects.requireNonNullElse(domain, "");
  }
}
