package io.meshwork.catalog.product;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A door through which the product's data is read.
 *
 * @param name unique in its product; at most 100 characters
 * @param description Markdown, at most 20,000 characters
 * @param datasets URNs of the datasets behind the port, which must exist; at most 500
 */
public record OutputPort(
    @NotBlank @Size(max = 100) String name,
    @Size(max = 20_000) String description,
    @Size(max = 500) List<@NotBlank String> datasets) {

  public OutputPort(
      @Nullable String name, @Nullable String description, @Nullable List<String> datasets) {
    this.name = Objects.requireNonNullElse(name, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.datasets = datasets == null ? List.of() : List.copyOf(datasets);
  }
}
