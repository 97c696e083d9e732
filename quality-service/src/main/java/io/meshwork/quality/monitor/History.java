package io.meshwork.quality.monitor;

import io.meshwork.quality.monitor.baseline.Observation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values of a series.
 *
 * @param known what is learned from, in the order of time
 * @param news what came after it and is to be judged
 */
record History(List<Observation> known, List<Observation> news) {

  /** What is learned from once the news are judged. */
  List<Observation> all() {
    return Stream.concat(known.stream(), news.stream()).toList();
  }
}
