package io.meshwork.quality.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that was judged, and what was said of it.
 *
 * @param isAnomaly whether it was outside of what is usual
 * @param feedback absent while nobody said anything, as are the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Anomaly")
public record AnomalyView(
    Instant at,
    double value,
    double low,
    double expected,
    double high,
    boolean isAnomaly,
    @Nullable Feedback feedback,
    @Nullable String actor,
    @Nullable Instant toldAt) {}
