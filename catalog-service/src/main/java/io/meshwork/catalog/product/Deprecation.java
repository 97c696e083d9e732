package io.meshwork.catalog.product;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a version comes to its end.
 *
 * @param successor what to use instead: a later published version of the product, or the URN of
 *     another product
 * @param sunset the last day on which the version can be relied on; must not be absent
 */
public record Deprecation(
    @NotBlank @Size(max = 1000) String successor, @Nullable LocalDate sunset) {

  public Deprecation(@Nullable String successor, @Nullable LocalDate sunset) {
    this.successor = Objects.requireNonNullElse(successor, "");
    this.sunset = sunset;
  }
}
