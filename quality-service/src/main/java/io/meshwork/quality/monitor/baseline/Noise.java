package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How far values are from what is expected, by the hour of the day. */
final class Noise {

  private static final int HOURS = 24;

  /** Values by which an hour counts as much as the whole day. */
  private static final double PATIENCE = 20;

  private final double[] spreads = new double[HOURS];

  /**
   * Learns from residuals.
   *
   * @param least below which no hour is
   */
  Noise(List<Observation> history, double[] residuals, double least) {
    double whole = Math.max(least, Robust.spread(residuals, 0));
    for (int hour = 0; hour < HOURS; hour++) {
      int wanted = hour;
      double[] own =
          IntStream.range(0, residuals.length)
              .filter(i -> Seasons.hour(history.get(i).at()) == wanted)
              .mapToDouble(i -> residuals[i])
              .toArray();
      double spread = own.length == 0 ? whole : Robust.spread(own, 0);
      double square =
          (own.length * spread * spread + PATIENCE * whole * whole) / (own.length + PATIENCE);
      spreads[hour] = Math.max(least, Math.sqrt(square));
    }
  }

  double at(Observation observation) {
    return spreads[Seasons.hour(observation.at())];
  }

  /** Residuals in spreads of their hours. */
  double[] standardized(List<Observation> history, double[] residuals) {
    double[] scores = new double[residuals.length];
    Arrays.setAll(scores, i -> residuals[i] / at(history.get(i)));
    return scores;
  }
}
