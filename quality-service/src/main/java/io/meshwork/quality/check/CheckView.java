package io.meshwork.quality.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check with its latest result.
 *
 * @param dataset URN of the dataset checked
 * @param column the column checked; empty for a check of the whole dataset
 * @param value what was measured; absent if that is no number
 * @param expectation in words, what was expected of it
 * @param message why it did not pass
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Check")
public record CheckView(
    String dataset,
    String check,
    String column,
    Dimension dimension,
    Outcome outcome,
    @Nullable Double value,
    String expectation,
    String message,
    Instant measuredAt) {

  static CheckView of(Check check) {
    return new CheckView(
        check.dataset,
        check.name,
        check.columnName,
        check.dimension,
        check.outcome,
        check.value,
        check.expectation,
        check.message,
        check.measuredAt);
  }
}
