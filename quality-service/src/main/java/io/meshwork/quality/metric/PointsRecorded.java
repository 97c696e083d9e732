package io.meshwork.quality.metric;

import java.util.Set;

/**
 * Series have new points; said in the transaction in which they were written, with their datasets
 * locked.
 *
 * @param series ids
 */
public record PointsRecorded(Set<Long> series) {}
