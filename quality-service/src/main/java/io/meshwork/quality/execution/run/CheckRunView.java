package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of the checks of a dataset.
 *
 * @param dataset its URN
 * @param actor who asked for it; what was due, or which run wrote the dataset, by the service's own
 *     name
 * @param attempt how often a replica began it; more than once if one died
 * @param checks how many there are to run; 0 until it began
 * @param done how many of them are dealt with
 * @param message why it failed
 * @param notRun checks that were not run, by name, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckRun")
record CheckRunView(
    UUID id,
    String dataset,
    RunCause cause,
    String actor,
    RunState state,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int attempt,
    int checks,
    int done,
    String message,
    Map<String, String> notRun) {}
