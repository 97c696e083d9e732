package io.meshwork.quality.monitor.baseline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well baselines find what was planted in labelled series, judged as it would have been told:
 * each value from those before it alone, and nobody says which were wrong.
 *
 * <p>An anomaly counts as found if one of its values is; a value that is taken for an anomaly and
 * is none counts as a false alarm.
 */
final class Scorecard {

  /** Values that come together are judged by what was learned before the first. */
  private static final int TOGETHER = 6;

  /** Of series that nothing was tuned by. */
  static final int SEED = 101;

  private static final double WARM_UP = 0.35;
  private static final int MAX_HISTORY = 3000;

  private int judged;
  private int alarms;
  private int falseAlarms;
  private final Map<String, int[]> found = new TreeMap<>();

  static Scorecard of(List<LabelledSeries> all) {
    var card = new Scorecard();
    all.forEach(card::add);
    return card;
  }

  double precision() {
    return alarms == 0 ? 1 : (alarms - falseAlarms) / (double) alarms;
  }

  double recall() {
    int[] sum = new int[2];
    found
        .values()
        .forEach(
            counts -> {
              sum[0] += counts[0];
              sum[1] += counts[1];
            });
    return sum[0] / (double) sum[1];
  }

  /** Part of the planted anomalies of a kind that were found. */
  double recall(String kind) {
    int[] counts = found.getOrDefault(kind, new int[] {0, 1});
    return counts[0] / (double) counts[1];
  }

  /** False alarms a thousand usual values. */
  double falseAlarms() {
    return 1000.0 * falseAlarms / judged;
  }

  private void add(LabelledSeries series) {
    Set<Integer> caught = new HashSet<>();
    Optional<Baseline> learned = null;
    int learnedTo = 0;
    for (int i = (int) (WARM_UP * series.values().size()); i < series.values().size(); i++) {
      int label = series.labels().get(i);
      if (label == LabelledSeries.UNJUDGED) {
        continue;
      }
      Observation value = series.values().get(i);
      if (learned == null || label != 0 || i - learnedTo >= TOGETHER) {
        learned = Baseline.of(series.values().subList(Math.max(0, i - MAX_HISTORY), i));
        learnedTo = i;
      }
      boolean isAlarm =
          learned.map(baseline -> !baseline.at(value.at()).holds(value.value())).orElse(false);
      judged += label == 0 ? 1 : 0;
      if (isAlarm) {
        alarms++;
        falseAlarms += label == 0 ? 1 : 0;
        caught.add(label);
      }
    }
    series
        .kinds()
        .forEach(
            (number, kind) -> {
              int[] counts = found.computeIfAbsent(kind, _ -> new int[2]);
              counts[0] += caught.contains(number) ? 1 : 0;
              counts[1]++;
            });
  }

  @Override
  public String toString() {
    var kinds = new StringBuilder();
    found.forEach(
        (kind, counts) -> kinds.append(" %s %d/%d".formatted(kind, counts[0], counts[1])));
    return "precision %.3f, recall %.3f, %.2f false alarms a thousand values; found:%s"
        .formatted(precision(), recall(), falseAlarms(), kinds);
  }

  /** Prints the scores by the shape of the series. */
  public static void main(String[] arguments) {
    var shapes = new LinkedHashMap<String, Scorecard>();
    var all = new Scorecard();
    for (LabelledSeries series : LabelledSeries.all(SEED)) {
      shapes.computeIfAbsent(series.name(), _ -> new Scorecard()).add(series);
      all.add(series);
    }
    shapes.forEach((shape, card) -> System.out.println(shape + ": " + card));
    System.out.println("all: " + all);
  }
}
