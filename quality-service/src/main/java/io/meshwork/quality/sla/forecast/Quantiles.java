package io.meshwork.quality.sla.forecast;

import java.time.Duration;
import java.util.List;

/** Of lengths of time, by the nearest rank. */
final class Quantiles {

  private final List<Duration> sorted;

  /** Of one length at least. */
  Quantiles(List<Duration> lengths) {
    this.sorted = lengths.stream().sorted().toList();
  }

  Duration median() {
    return of(50);
  }

  /** Nine of ten are not longer. */
  Duration most() {
    return of(90);
  }

  /** The median of those that are longer; the longest at least if none is. */
  Duration medianBeyond(Duration length) {
    List<Duration> longer = sorted.stream().filter(one -> one.compareTo(length) > 0).toList();
    return longer.isEmpty() ? length.plus(median()) : new Quantiles(longer).median();
  }

  private Duration of(int percent) {
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
