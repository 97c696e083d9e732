package io.meshwork.quality.execution.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.check.Dimension;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check measures and what must hold of it, in the words of a quality rule of ODCS 3.1. It
 * has either a metric or a query, and at least one operator; all that it has must hold.
 *
 * @param column empty for a check of the whole dataset
 * @param severity with {@code info}, {@code notice}, {@code warning}, {@code low} or {@code minor}
 *     it warns, otherwise it fails
 * @param schedule when it is run, a cron expression of five fields in UTC; empty: as configured
 * @param metric {@code rowCount}, {@code nullValues}, {@code missingValues}, {@code invalidValues},
 *     {@code duplicateValues}, {@code orphanedValues}, {@code freshness}, {@code schema}, {@code
 *     average}, {@code minimum}, {@code maximum}, {@code sum}, {@code standardDeviation} or {@code
 *     distinctValues}
 * @param query one SELECT that gives one value
 * @param mustBe a number or text
 * @param mustNotBe a number or text
 * @param mustBeBetween two numbers; neither of them is allowed itself
 * @param mustNotBeBetween two numbers
 * @param unit of what is measured, such as {@code percent} or, of freshness, {@code hours}
 * @param arguments of the metric, such as {@code validValues}
 * @param filter an SQL condition on the rows that count
 */
@Schema(name = "CheckRule")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CheckRule(
    @Size(max = 200) String column,
    @Nullable Dimension dimension,
    @Size(max = 100) String severity,
    @Size(max = 2000) String description,
    @Size(max = 100) String schedule,
    @Size(max = 100) String metric,
    @Size(max = 20_000) String query,
    @Nullable Object mustBe,
    @Nullable Object mustNotBe,
    @Nullable BigDecimal mustBeGreaterThan,
    @Nullable BigDecimal mustBeGreaterOrEqualTo,
    @Nullable BigDecimal mustBeLessThan,
    @Nullable BigDecimal mustBeLessOrEqualTo,
    @Nullable List<BigDecimal> mustBeBetween,
    @Nullable List<BigDecimal> mustNotBeBetween,
    @Size(max = 100) String unit,
    Map<String, Object> arguments,
    @Size(max = 20_000) String filter) {

  public CheckRule(
      @Nullable String column,
      @Nullable Dimension dimension,
      @Nullable String severity,
      @Nullable String description,
      @Nullable String schedule,
      @Nullable String metric,
      @Nullable String query,
      @Nullable Object mustBe,
      @Nullable Object mustNotBe,
      @Nullable BigDecimal mustBeGreaterThan,
      @Nullable BigDecimal mustBeGreaterOrEqualTo,
      @Nullable BigDecimal mustBeLessThan,
      @Nullable BigDecimal mustBeLessOrEqualTo,
      @Nullable List<BigDecimal> mustBeBetween,
      @Nullable List<BigDecimal> mustNotBeBetween,
      @Nullable String unit,
      @Nullable Map<String, Object> arguments,
      @Nullable String filter) {
    this.column = Objects.requireNonNullElse(column, "");
    this.dimension = dimension;
    this.severity = Objects.requireNonNullElse(severity, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.schedule = Objects.requireNonNullElse(schedule, "");
    this.metric = Objects.requireNonNullElse(metric, "");
    this.query = Objects.requireNonNullElse(query, "");
    this.mustBe = mustBe;
    this.mustNotBe = mustNotBe;
    this.mustBeGreaterThan = mustBeGreaterThan;
    this.mustBeGreaterOrEqualTo = mustBeGreaterOrEqualTo;
    this.mustBeLessThan = mustBeLessThan;
    this.mustBeLessOrEqualTo = mustBeLessOrEqualTo;
    this.mustBeBetween = mustBeBetween;
    this.mustNotBeBetween = mustNotBeBetween;
    this.unit = Objects.requireNonNullElse(unit, "");
    this.arguments = Objects.requireNonNullElse(arguments, Map.of());
    this.filter = Objects.requireNonNullElse(filter, "");
  }
}
