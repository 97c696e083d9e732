package io.meshwork.quality.metric;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.result.ResultsRecorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** A valid point. */
record Point(Urn dataset, String column, String metric, Instant at, double value) {

  /** From a draft that was found valid. The time is kept to the microsecond. */
  static Point of(PointDraft draft) {
    return new Point(
        Urn.parse(Urn.Kind.DATASET, "dataset", draft.dataset()),
        draft.column(),
        draft.metric(),
        Objects.requireNonNull(draft.at()).truncatedTo(ChronoUnit.MICROS),
        Objects.requireNonNull(draft.value()));
  }

  /** From a result that has a value. */
  static Point of(ResultsRecorded.Recorded result) {
    return new Point(
        result.dataset(),
        result.column(),
        MetricNames.OF_CHECK + result.check(),
        result.measuredAt(),
        Objects.requireNonNull(result.value()));
  }
}
