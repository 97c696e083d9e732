package io.meshwork.quality.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a dataset over time.
 *
 * @param dataset URN of the dataset
 * @param column empty for a metric of the whole dataset
 * @param points how many there are
 * @param firstAt of the earliest point that is kept; absent while there is none
 * @param lastAt of the latest point, even if it is kept no longer; absent while there was none, as
 *     is its value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricSeries")
public record SeriesView(
    long id,
    String dataset,
    String column,
    String metric,
    long points,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt,
    @Nullable Double lastValue) {}
