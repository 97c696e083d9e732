package io.meshwork.quality.monitor;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a value that was judged.
 *
 * @param at when the value was measured, as the anomaly has it; required
 * @param feedback required; expected: the value may be so, and what is as far from usual on that
 *     side no longer is an anomaly. Confirmed: it was wrong, and nothing is learned from it
 */
@Schema(name = "MonitorFeedback")
public record FeedbackDraft(
    @Schema(required = true) @Nullable Instant at,
    @Schema(required = true) @Nullable Feedback feedback) {}
