package io.meshwork.quality.version;

import java.time.Instant;
import java.util.UUID;

/**
 * What one run wrote of a dataset.
 *
 * @param dataset key of the dataset's URN
 * @param number of the run, within this service
 * @param run id of the run
 * @param job URN of its job
 */
public record Version(UUID dataset, long number, String run, String job, Instant writtenAt) {}
