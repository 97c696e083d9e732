package io.meshwork.quality.check;

import java.time.Instant;

/**
 * What a check found last.
 *
 * @param dataset URN of the dataset checked
 */
public record LatestResult(String dataset, String check, Outcome outcome, Instant measuredAt) {}
