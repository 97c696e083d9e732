package io.meshwork.quality.metric;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that a metric of a dataset had.
 *
 * @param dataset URN of the dataset; it need not be known to the catalog
 * @param column the column measured; absent for a metric of the whole dataset
 * @param metric name of the metric, such as rowCount; at most 250 characters
 * @param at when it was measured, required; a metric has one value an instant, and the one told
 *     first stays; not in the future
 * @param value required; between -1e300 and 1e300
 */
@Schema(name = "MetricPoint")
public record PointDraft(
    @NotBlank String dataset,
    @Size(max = 1000) String column,
    @NotBlank
        @Size(max = 250)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not have control characters")
        String metric,
    @Schema(required = true) @Nullable Instant at,
    @Schema(required = true) @Nullable Double value) {

  public PointDraft(
      @Nullable String dataset,
      @Nullable String column,
      @Nullable String metric,
      @Nullable Instant at,
      @Nullable Double value) {
    this.dataset = Objects.requireNonNullElse(dataset, "");
    this.column = Objects.requireNonNullElse(column, "");
    this.metric = Objects.requireNonNullElse(metric, "");
    this.at = at;
    this.value = value;
  }
}
