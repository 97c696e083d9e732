package io.meshwork.quality.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset stands, or a product over the datasets behind its ports.
 *
 * @param passing number of checks whose latest result passed; the others likewise
 * @param lastMeasuredAt time of the latest result; absent if there is none
 * @param score 0 to 100; absent if no check counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment")
public record AssessmentView(
    String urn,
    State state,
    int passing,
    int warning,
    int failing,
    int erroring,
    @Nullable Instant lastMeasuredAt,
    @Nullable Double score,
    long revision) {

  static AssessmentView of(String urn, Counts counts, @Nullable Double score, long revision) {
    return new AssessmentView(
        urn,
        counts.state(),
        counts.passing(),
        counts.warning(),
        counts.failing(),
        counts.erroring(),
        counts.lastMeasuredAt(),
        score,
        revision);
  }
}
