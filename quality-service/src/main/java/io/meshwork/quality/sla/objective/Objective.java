package io.meshwork.quality.sla.objective;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.timeline.Alert;
import io.meshwork.quality.sla.timeline.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise about one dataset, and how it stood when it was last looked at.
 *
 * @param source URN of the contract that makes it, or {@code slo:} and the name of ours
 * @param since when it was first made; nothing before that counts
 * @param breaksAt when it breaks unless a version comes that is there at {@code wantedAfter} or
 *     later; absent if no version is waited for
 * @param evaluatedTo the last minute that was looked at
 */
public record Objective(
    UUID id,
    String source,
    Urn dataset,
    Promise promise,
    Instant since,
    @Nullable Instant retiredAt,
    Standing standing,
    Alert alert,
    boolean isExhausted,
    @Nullable Instant breaksAt,
    @Nullable Instant wantedAfter,
    @Nullable Instant evaluatedTo) {

  /** What the sources of our own promises begin with, before their names. */
  public static final String OURS = "slo:";
}
