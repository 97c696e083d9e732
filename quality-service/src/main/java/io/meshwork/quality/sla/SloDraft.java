package io.meshwork.quality.sla;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise about a dataset that no contract makes.
 *
 * @param dataset URN of the dataset
 * @param property {@code freshness}, {@code frequency}, {@code latency}, {@code
 *     timeOfAvailability}, {@code availability}, {@code completeness} or {@code passRate}
 * @param value how much: a length of time, a time of day such as {@code 09:00 Europe/Berlin}, or a
 *     share of the checks in percent; for {@code availability} the target itself
 * @param unit of the value, such as {@code h}; not needed where the value says it
 * @param target in how many minutes of a hundred it must hold, at least 50; absent: as configured;
 *     not for {@code availability}
 * @param window over how long that is counted, as an ISO 8601 duration of 1 to 90 days; absent: as
 *     configured
 * @param since from when on it counts, at most 45 days ago; absent: from now on; only of a promise
 *     that is new or another than before
 */
@Schema(name = "SloRequest")
public record SloDraft(
    @NotBlank String dataset,
    @NotBlank @Size(max = 100) String property,
    @NotBlank @Size(max = 100) String value,
    @Size(max = 100) String unit,
    @DecimalMin("50") @DecimalMax("99.999") @Nullable Double target,
    @Nullable String window,
    @Size(max = 2000) String description,
    @Nullable Instant since) {

  public SloDraft(
      @Nullable String dataset,
      @Nullable String property,
      @Nullable String value,
      @Nullable String unit,
      @Nullable Double target,
      @Nullable String window,
      @Nullable String description,
      @Nullable Instant since) {
    this.dataset = Objects.requireNonNullElse(dataset, "");
    this.property = Objects.requireNonNullElse(property, "");
    this.value = Objects.requireNonNullElse(value, "");
    this.unit = Objects.requireNonNullElse(unit, "");
    this.target = target;
    this.window = window;
    this.description = Objects.requireNonNullElse(description, "");
    this.since = since;
  }
}
