package io.meshwork.quality.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One result in the history of a check.
 *
 * @param run id of the run whose version of the dataset it is about; absent if nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckResultEntry")
public record ResultView(
    Outcome outcome,
    @Nullable Double value,
    String expectation,
    String message,
    Instant measuredAt,
    @Nullable String run) {}
