package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service level the product aims at.
 *
 * @param property what is promised, such as {@code availability}, {@code latency} or {@code
 *     freshness} (ODCS {@code slaProperties})
 * @param value how much, such as {@code 99.9} or {@code 4}; at most 200 characters
 * @param unit such as {@code percent} or {@code h}; absent where none is needed
 * @param description at most 2,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Slo(
    @NotBlank @Size(max = 100) String property,
    @NotBlank @Size(max = 200) String value,
    @Size(max = 50) @Nullable String unit,
    @Size(max = 2000) String description) {

  public Slo(
      @Nullable String property,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String description) {
    this.property = Objects.requireNonNullElse(property, "");
    this.value = Objects.requireNonNullElse(value, "");
    this.unit = unit == null || unit.isEmpty() ? null : unit;
    this.description = Objects.requireNonNullElse(description, "");
  }
}
