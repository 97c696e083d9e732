package io.meshwork.quality.version;

import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against using a dataset: a check that did not pass.
 *
 * @param place of the {@link Use} that it speaks against
 * @param stops whether it should not be used at all; else it is a warning
 * @param dataset URN of the dataset checked
 * @param run id of the run that wrote what was checked; null if none is known, or it does not
 *     matter
 * @param message why the check did not pass; the first 500 characters at most
 * @param since of the first result that did not pass after the last that did; of what was not made
 *     again, of the result itself
 */
public record Fault(
    int place,
    FaultKind kind,
    boolean stops,
    String dataset,
    @Nullable String run,
    String check,
    Outcome outcome,
    String message,
    Instant since) {}
