package io.meshwork.quality.sla.forecast;

import io.meshwork.quality.lineage.Upstream.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the next version of a dataset is to be expected.
 *
 * @param at as jobs usually run
 * @param by should they take as long as one of ten does
 * @param usuallyAt were nothing late
 * @param rhythm between versions
 * @param latest run of the job that decides; the one that goes on, or the last before
 * @param way from that job to the dataset, URNs of jobs and datasets
 */
record Expectation(
    Instant at,
    Instant by,
    Instant usuallyAt,
    Duration rhythm,
    Cause cause,
    Run latest,
    List<String> way) {

  /** The first version that is there at {@code wanted} or later; versions go on to come. */
  Expectation notBefore(Instant wanted) {
    if (!at.isBefore(wanted) || !rhythm.isPositive()) {
      return this;
    }
    long missing = Duration.between(at, wanted).plus(rhythm).minusNanos(1).dividedBy(rhythm);
    Duration later = rhythm.multipliedBy(missing);
    return new Expectation(
        at.plus(later), by.plus(later), usuallyAt.plus(later), rhythm, Cause.USUAL, latest, way);
  }

  /** The same, one step farther on its way. */
  Expectation onTo(String next) {
    List<String> farther = Stream.concat(way.stream(), Stream.of(next)).toList();
    return new Expectation(at, by, usuallyAt, rhythm, cause, latest, farther);
  }
}
