package io.meshwork.quality.result;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A valid result. */
record CheckResult(
    Urn dataset,
    String check,
    String column,
    Dimension dimension,
    Outcome outcome,
    @Nullable Double value,
    String expectation,
    String message,
    Instant measuredAt,
    @Nullable String run) {

  /** What a check found at one time is one result. */
  record Key(Urn dataset, String check, Instant measuredAt) {}

  Key key() {
    return new Key(dataset, check, measuredAt);
  }

  /** From a draft that was found valid. The time is kept to the microsecond. */
  static CheckResult of(ResultDraft draft) {
    return new CheckResult(
        Urn.parse(Urn.Kind.DATASET, "dataset", draft.dataset()),
        draft.check(),
        draft.column(),
        draft.dimension(),
        Objects.requireNonNull(draft.outcome()),
        draft.value(),
        draft.expectation(),
        draft.message(),
        Objects.requireNonNull(draft.measuredAt()).truncatedTo(ChronoUnit.MICROS),
        draft.run());
  }
}
