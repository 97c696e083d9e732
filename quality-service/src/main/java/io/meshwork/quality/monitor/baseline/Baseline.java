package io.meshwork.quality.monitor.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a metric's history lets one expect of it: a level that may grow steadily and have shifted,
 * what the hour of the day and of the week add, and how far values usually are from that.
 *
 * <p>Medians of what is left after each step do it all, so a few wild values in the history change
 * nothing much, and nothing needs to be configured.
 */
public final class Baseline {

  /** Values without which nothing is expected. */
  public static final int MIN_VALUES = 14;

  /** Time that they must span. */
  public static final Duration MIN_SPAN = Duration.ofDays(3);

  /** Half the width of the band in standard deviations, if the noise is normal. */
  private static final double WIDTH = 4.5;

  /** The same in distances that 9 of 10 values keep, for noise that has more wild values. */
  private static final double WIDTH_OF_WILD = 2.6;

  private static final double USUAL = 0.9;

  /** How many times wider it is while it is not known yet how days of the week differ. */
  private static final double WITHOUT_WEEK = 2;

  /** What is accepted once may come again, and a little more. */
  private static final double ACCEPTED = 1.05;

  /** A part of the level below which nothing is noise worth telling. */
  private static final double LEAST_PART = 0.002;

  private static final double LEAST = 1e-9;

  /** Beyond which squares might no longer be told. */
  private static final double LARGE = 1e100;

  private static final double MAX = 1e302;
  private static final double HALF_CONFIDENT = 30;

  private final double unit;
  private final Scale scale;
  private final Seasons seasons;
  private final Trend trend;
  private final Noise noise;
  private final double below;
  private final double above;
  private final boolean isNeverNegative;
  private final double confidence;

  private Baseline(List<Observation> history) {
    double[] raw = history.stream().mapToDouble(Observation::value).toArray();
    unit = Math.max(1, Arrays.stream(raw).map(Math::abs).max().orElse(1) / LARGE);
    Arrays.setAll(raw, i -> raw[i] / unit);
    scale = Scale.of(raw);
    isNeverNegative = Robust.quantile(raw, 0) >= 0;
    double[] values = Arrays.stream(raw).map(scale::to).toArray();
    seasons = Seasons.of(history, minus(values, Rolling.levels(history, values)));
    double[] plain = minus(values, history.stream().mapToDouble(this::season).toArray());
    double least = Math.max(LEAST, scale.distance(Robust.median(raw), LEAST_PART));
    double roughNoise =
        Math.max(least, Robust.spread(minus(plain, Rolling.levels(history, plain)), 0));
    trend = Trend.of(history, Shifts.of(plain, roughNoise, seasons.isSeldom()));
    List<Observation> recent = history.subList(trend.first(), history.size());
    noise = new Noise(recent, trend.residuals(), least);
    double[] scores = noise.standardized(recent, trend.residuals());
    double width = width(scores, seasons.knowsWeek());
    below = width(width, recent, scores, -1);
    above = width(width, recent, scores, 1);
    confidence = history.size() / (history.size() + HALF_CONFIDENT);
  }

  /**
   * Learns.
   *
   * @param history in the order of time, without two of one instant, and without what is known to
   *     have been wrong
   * @return nothing if there is not enough of it
   */
  public static Optional<Baseline> of(List<Observation> history) {
    if (history.size() < MIN_VALUES) {
      return Optional.empty();
    }
    Duration span = Duration.between(history.getFirst().at(), history.getLast().at());
    return span.compareTo(MIN_SPAN) < 0 ? Optional.empty() : Optional.of(new Baseline(history));
  }

  /** What is expected at a time not long after the history. */
  public Band at(Instant time) {
    var place = new Observation(time, 0);
    double expected = trend.at(place.seconds()) + seasons.effect(time);
    double spread = noise.at(place);
    double low = expected - below * spread - Math.max(0, trend.youngJump());
    double high = expected + above * spread - Math.min(0, trend.youngJump());
    return new Band(unscaled(low), unscaled(expected), unscaled(high), confidence);
  }

  private double unscaled(double scaled) {
    double value = Math.clamp(scale.from(scaled) * unit, -MAX, MAX);
    return isNeverNegative ? Math.max(0, value) : value;
  }

  private double season(Observation observation) {
    return seasons.effect(observation.at());
  }

  private static double width(double[] scores, boolean knowsWeek) {
    double usual = Robust.quantile(Arrays.stream(scores).map(Math::abs).toArray(), USUAL);
    double few = 1 + 7.0 / scores.length;
    return Math.max(WIDTH, WIDTH_OF_WILD * usual) * few * (knowsWeek ? 1 : WITHOUT_WEEK);
  }

  /** Wide enough to either side for what people accepted there. */
  private static double width(
      double width, List<Observation> history, double[] scores, int direction) {
    return IntStream.range(0, scores.length)
        .filter(i -> history.get(i).isAccepted())
        .mapToDouble(i -> direction * scores[i] * ACCEPTED)
        .reduce(width, Math::max);
  }

  private static double[] minus(double[] values, double[] others) {
    double[] differences = new double[values.length];
    Arrays.setAll(differences, i -> values[i] - others[i]);
    return differences;
  }
}
