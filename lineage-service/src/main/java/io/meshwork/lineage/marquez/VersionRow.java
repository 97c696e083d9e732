package io.meshwork.lineage.marquez;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a dataset, made by a run.
 *
 * @param createdAt when the run was last seen to write it
 */
record VersionRow(UUID version, Instant createdAt, RunRow run) {}
