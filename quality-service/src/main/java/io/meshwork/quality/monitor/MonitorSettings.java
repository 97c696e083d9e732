package io.meshwork.quality.monitor;

import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a monitor is to behave.
 *
 * @param onAnomaly outcome of its check when there is an anomaly: warn, unless told, or fail
 * @param mutedUntil until then it judges, and records no results; after that, how it stands; absent
 *     if it is not muted
 */
@Schema(name = "MonitorSettings")
public record MonitorSettings(@Nullable Outcome onAnomaly, @Nullable Instant mutedUntil) {}
