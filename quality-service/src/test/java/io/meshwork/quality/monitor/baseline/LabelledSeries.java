package io.meshwork.quality.monitor.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/**
 * A series as data in the field has them, made from a seed, with anomalies planted where the labels
 * say.
 *
 * @param labels of each value: 0 usual, -1 not to be judged either way, otherwise the number of the
 *     anomaly
 * @param kinds of the anomalies, by their numbers
 */
record LabelledSeries(
    String name, List<Observation> values, List<Integer> labels, TreeMap<Integer, String> kinds) {

  static final int UNJUDGED = -1;

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /** Every shape, each from three seeds. */
  static List<LabelledSeries> all(int firstSeed) {
    var all = new ArrayList<LabelledSeries>();
    for (int seed = firstSeed; seed < firstSeed + 3; seed++) {
      all.add(
          new Maker("hourly, day and week", seed, Duration.ofHours(1), 56)
              .seasonal(300, 0.5, 20, normal(seed)));
      all.add(
          new Maker("hourly, growing", seed, Duration.ofHours(1), 56)
              .growing(12, normal(seed), 20));
      all.add(
          new Maker("hourly, level shifts", seed, Duration.ofHours(1), 56)
              .shifting(250, normal(seed), 20));
      all.add(
          new Maker("hourly, wild noise", seed, Duration.ofHours(1), 56)
              .seasonal(300, 0.7, 20, wild(seed)));
      all.add(
          new Maker("hourly, noise with memory", seed, Duration.ofHours(1), 56)
              .seasonal(300, 0.5, 20, remembering(seed)));
      all.add(
          new Maker("every 15 minutes", seed, Duration.ofMinutes(15), 28)
              .seasonal(200, 0.8, 15, normal(seed)));
      all.add(
          new Maker("daily, week", seed, Duration.ofDays(1), 300)
              .seasonal(0, 0.4, 20, normal(seed)));
      all.add(
          new Maker("daily, growing tenfold", seed, Duration.ofDays(1), 300)
              .exponential(normal(seed)));
      all.add(
          new Maker("daily, counts of rare faults", seed, Duration.ofDays(1), 300).counts(seed));
      all.add(
          new Maker("hourly, constant", seed, Duration.ofHours(1), 28).seasonal(0, 1, 0, () -> 0));
    }
    return all;
  }

  private static DoubleSupplier normal(long seed) {
    var random = new Random(seed * 7919);
    return random::nextGaussian;
  }

  /** Laplace's distribution, of the same standard deviation. */
  private static DoubleSupplier wild(long seed) {
    var random = new Random(seed * 7919);
    return () -> {
      double u = random.nextDouble() - 0.5;
      return -Math.signum(u) * Math.log(1 - 2 * Math.abs(u)) / Math.sqrt(2);
    };
  }

  private static DoubleSupplier remembering(long seed) {
    var random = new Random(seed * 7919);
    double[] last = {0};
    return () -> last[0] = 0.6 * last[0] + 0.8 * random.nextGaussian();
  }

  private static final class Maker {

    private static final double LEVEL = 1000;
    private static final int ANOMALIES = 8;

    private final String name;
    private final Random random;
    private final Duration interval;
    private final double[] values;
    private final int[] labels;
    private final TreeMap<Integer, String> kinds = new TreeMap<>();

    Maker(String name, int seed, Duration interval, int days) {
      this.name = name;
      this.random = new Random(seed);
      this.interval = interval;
      this.values = new double[(int) (Duration.ofDays(days).toSeconds() / interval.toSeconds())];
      this.labels = new int[values.length];
    }

    LabelledSeries seasonal(double day, double weekend, double sigma, DoubleSupplier noise) {
      for (int i = 0; i < values.length; i++) {
        values[i] = season(i, day, weekend) + sigma * noise.getAsDouble();
      }
      return plant(Math.max(sigma, 5));
    }

    LabelledSeries growing(double aDay, DoubleSupplier noise, double sigma) {
      for (int i = 0; i < values.length; i++) {
        values[i] = season(i, 200, 1) + aDay * days(i) + sigma * noise.getAsDouble();
      }
      return plant(sigma);
    }

    LabelledSeries shifting(double jump, DoubleSupplier noise, double sigma) {
      int every = values.length / 3;
      for (int i = 0; i < values.length; i++) {
        int shifts = i / every;
        values[i] = season(i, 200, 1) + jump * shifts + sigma * noise.getAsDouble();
        if (i >= every && i % every < 12) {
          labels[i] = UNJUDGED;
        }
      }
      return plant(sigma);
    }

    LabelledSeries exponential(DoubleSupplier noise) {
      for (int i = 0; i < values.length; i++) {
        values[i] = LEVEL * Math.exp(Math.log(10) * i / values.length + 0.04 * noise.getAsDouble());
      }
      return plantInProportion();
    }

    LabelledSeries counts(int seed) {
      var counts = new Random(seed * 31L);
      for (int i = 0; i < values.length; i++) {
        values[i] = counts.nextDouble() < 0.3 ? counts.nextInt(4) : 0;
      }
      for (int number = 1; number <= 6; number++) {
        int at = place(number, 6);
        values[at] = 40 + counts.nextInt(100);
        label(at, 1, "spike");
      }
      return series();
    }

    private double season(int i, double day, double weekend) {
      double hour = days(i) * 2 * Math.PI;
      double weekday = Math.floor(days(i)) % 7 >= 5 ? weekend : 1;
      return (LEVEL + day * Math.sin(hour)) * weekday;
    }

    private double days(int i) {
      return i * (double) interval.toSeconds() / Duration.ofDays(1).toSeconds();
    }

    /** Spikes and drops of 8 to 12 standard deviations, outages and slow drifts. */
    private LabelledSeries plant(double sigma) {
      for (int number = 1; number <= ANOMALIES; number++) {
        int at = place(number, ANOMALIES);
        double size = sigma * (8 + 4 * random.nextDouble());
        switch (number % 4) {
          case 0 -> add(at, 1, size, "spike");
          case 1 -> add(at, 1, -size, "drop");
          case 2 -> outage(at);
          default -> drift(at, sigma);
        }
      }
      return series();
    }

    private LabelledSeries plantInProportion() {
      for (int number = 1; number <= 8; number++) {
        int at = place(number, 8);
        values[at] *= number % 2 == 0 ? 1.6 : 0.55;
        label(at, 1, number % 2 == 0 ? "spike" : "drop");
      }
      return series();
    }

    private void add(int at, int length, double size, String kind) {
      for (int i = at; i < at + length; i++) {
        values[i] += size;
      }
      label(at, length, kind);
    }

    private void outage(int at) {
      for (int i = at; i < at + 3; i++) {
        values[i] = 0;
      }
      label(at, 3, "outage");
    }

    /** Grows to twelve standard deviations; until it is at six nobody could tell. */
    private void drift(int at, double sigma) {
      int length = 12;
      for (int i = 0; i < length; i++) {
        values[at + i] += sigma * (i + 1);
        labels[at + i] = UNJUDGED;
      }
      label(at + 6, 6, "drift");
      for (int i = length; i < length + 4; i++) {
        labels[at + i] = UNJUDGED;
      }
    }

    private void label(int at, int length, String kind) {
      int number = kinds.size() + 1;
      kinds.put(number, kind);
      for (int i = at; i < at + length; i++) {
        labels[i] = number;
      }
    }

    /** Spread over what follows the first 35 of a hundred, away from shifts. */
    private int place(int number, int of) {
      double part = 0.38 + 0.58 * (number - 1 + 0.4 * random.nextDouble()) / of;
      int at = Math.min((int) (part * values.length), values.length - 20);
      while (labels[at] == UNJUDGED || labels[at + 15] == UNJUDGED) {
        at++;
      }
      return at;
    }

    private LabelledSeries series() {
      var observations = new ArrayList<Observation>();
      for (int i = 0; i < values.length; i++) {
        observations.add(new Observation(START.plus(interval.multipliedBy(i)), values[i]));
      }
      return new LabelledSeries(name, observations, Arrays.stream(labels).boxed().toList(), kinds);
    }
  }
}
