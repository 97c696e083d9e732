package io.meshwork.quality.report;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One result that a report holds.
 *
 * @param at where the document says it
 * @param check name of the check, the same in every report on it
 * @param distinction tells checks of one name in one dataset apart, likewise; it shows only where
 *     there are several
 * @param column empty for a check of the whole dataset; several separated by commas
 * @param value what was measured; null if that is no number
 * @param expectation in words, what was expected
 * @param message why it did not pass; empty if it did
 */
public record Finding(
    String at,
    Urn dataset,
    String check,
    String distinction,
    String column,
    Dimension dimension,
    Outcome outcome,
    @Nullable Double value,
    String expectation,
    String message,
    Instant measuredAt) {}
