package io.meshwork.local.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a pipeline.
 *
 * @param nominal when it was due
 * @param nominalEnd when the next was due
 * @param end null while it goes on
 * @param error why it failed; empty if it did not
 */
record Run(
    UUID id,
    Instant nominal,
    Instant nominalEnd,
    Instant start,
    @Nullable Instant end,
    String error) {}
