package io.meshwork.quality.result;

import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param dataset URN of the dataset checked; it need not be known to the catalog
 * @param check name of the check, unique in its dataset; created by its first result; at most 200
 *     characters; not beginning with {@code sla/} or {@code monitor/}, as the service's own do
 * @param column the column checked; absent for a check of the whole dataset
 * @param outcome required
 * @param value what was measured; absent if that is no number
 * @param expectation in words, what was expected of it; at most 2,000 characters
 * @param message why it did not pass; at most 10,000 characters
 * @param measuredAt required; a check has one result an instant
 * @param run id of the run whose version of the dataset was checked, as lineage has it; absent for
 *     the version that was written last before it was measured; at most 1,024 characters
 */
@Schema(name = "CheckResult")
public record ResultDraft(
    @NotBlank String dataset,
    @NotBlank @Size(max = 200) String check,
    @Size(max = 1000) String column,
    Dimension dimension,
    @Schema(required = true) @Nullable Outcome outcome,
    @Nullable Double value,
    @Size(max = 2000) String expectation,
    @Size(max = 10_000) String message,
    @Schema(required = true) @Nullable Instant measuredAt,
    @Nullable @Size(max = 1024) String run) {

  public ResultDraft(
      @Nullable String dataset,
      @Nullable String check,
      @Nullable String column,
      @Nullable Dimension dimension,
      @Nullable Outcome outcome,
      @Nullable Double value,
      @Nullable String expectation,
      @Nullable String message,
      @Nullable Instant measuredAt,
      @Nullable String run) {
    this.dataset = Objects.requireNonNullElse(dataset, "");
    this.check = Objects.requireNonNullElse(check, "");
    this.column = Objects.requireNonNullElse(column, "");
    this.dimension = Objects.requireNonNullElse(dimension, Dimension.UNSPECIFIED);
    this.outcome = outcome;
    this.value = value;
    this.expectation = Objects.requireNonNullElse(expectation, "");
    this.message = Objects.requireNonNullElse(message, "");
    this.measuredAt = measuredAt;
    this.run = run == null || run.isBlank() ? null : run;
  }

  /** The same of the version that a run wrote. */
  public ResultDraft about(@Nullable String run) {
    return new ResultDraft(
        dataset, check, column, dimension, outcome, value, expectation, message, measuredAt, run);
  }

  /** Of whatever was written last before it was measured. */
  public ResultDraft(
      String dataset,
      String check,
      @Nullable String column,
      @Nullable Dimension dimension,
      @Nullable Outcome outcome,
      @Nullable Double value,
      @Nullable String expectation,
      @Nullable String message,
      @Nullable Instant measuredAt) {
    this(dataset, check, column, dimension, outcome, value, expectation, message, measuredAt, null);
  }
}
