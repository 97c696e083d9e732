package io.meshwork.lineage.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how long events are kept, and what was deleted because of that.
 *
 * @param retention in ISO 8601; absent if they are kept for ever
 * @param deleted events deleted so far
 * @param receivedUntil none that was received later was deleted; absent if none was
 * @param passedAt when some were last deleted; absent if none were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineageRetention")
public record RetentionView(
    @Nullable Duration retention,
    long deleted,
    @Nullable Instant receivedUntil,
    @Nullable Instant passedAt) {}
