package io.meshwork.quality.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The score from an hour on, until the next entry.
 *
 * @param hour in which it became so; of several scores within it this is the last
 * @param score 0 to 100; absent while no check counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScoreEntry")
public record ScoreEntry(Instant hour, @Nullable Double score) {}
