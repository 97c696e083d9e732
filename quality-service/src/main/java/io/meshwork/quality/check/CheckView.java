package io.meshwork.quality.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check with its latest result.
 *
 * @param dataset URN of the dataset checked
 * @param column the column checked; empty for a check of the whole dataset
 * @param outcome of the latest result; absent for a check that is declared and nobody ran
 * @param value what was measured; absent if that is no number
 * @param expectation in words, what was expected of it
 * @param message why it did not pass
 * @param measuredAt when; absent like the outcome
 * @param contract URN of the contract that declares the check; absent if none does or did
 * @param severity as it is declared; absent if it is not
 * @param description as it is declared; absent if it is not
 * @param retiredAt since when it is declared no longer; its earlier results no longer count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Check")
public record CheckView(
    String dataset,
    String check,
    String column,
    Dimension dimension,
    @Nullable Outcome outcome,
    @Nullable Double value,
    String expectation,
    String message,
    @Nullable Instant measuredAt,
    @Nullable String contract,
    @Nullable String severity,
    @Nullable String description,
    @Nullable Instant retiredAt) {

  static CheckView of(Check check, DeclaredChecks.@Nullable Row declared) {
    DeclaredCheck says = declared == null ? null : declared.check();
    return new CheckView(
        check.dataset,
        check.name,
        check.columnName,
        check.dimension == Dimension.UNSPECIFIED && says != null
            ? says.dimension()
            : check.dimension,
        check.outcome,
        check.value,
        check.expectation.isEmpty() && says != null ? says.expectation() : check.expectation,
        check.message,
        check.measuredAt,
        declared == null ? null : contract(declared),
        says == null ? null : says.severity(),
        says == null ? null : says.description(),
        declared == null ? null : declared.retiredAt());
  }

  static CheckView of(DeclaredChecks.Row declared) {
    DeclaredCheck says = declared.check();
    return new CheckView(
        says.dataset().toString(),
        says.name(),
        says.column(),
        says.dimension(),
        null,
        null,
        says.expectation(),
        "",
        null,
        contract(declared),
        says.severity(),
        says.description(),
        null);
  }

  private static @Nullable String contract(DeclaredChecks.Row declared) {
    return declared.contract().map(Urn::toString).orElse(null);
  }
}
