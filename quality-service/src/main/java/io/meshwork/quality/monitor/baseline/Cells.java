package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Medians of values by a cell such as the hour of the day, each drawn towards what is expected
 * without knowing the cell: the more so the fewer values it has, and the less cells differ compared
 * with the values in one.
 */
final class Cells {

  /** Bounds of the number of values at which a cell counts as much as its surroundings. */
  private static final double TRUSTING = 0.25;

  private static final double DOUBTING = 20;

  private final double[] effects;

  private Cells(double[] effects) {
    this.effects = effects;
  }

  /**
   * Learns the cells.
   *
   * @param cell of the value at an index
   * @param surroundings what is expected of the value at an index without knowing the cell
   */
  static Cells of(int count, double[] values, IntUnaryOperator cell, double[] surroundings) {
    double[][] members = new double[count][];
    int[] sizes = new int[count];
    for (int i = 0; i < values.length; i++) {
      sizes[cell.applyAsInt(i)]++;
    }
    Arrays.setAll(members, i -> new double[sizes[i]]);
    int[] filled = new int[count];
    for (int i = 0; i < values.length; i++) {
      int to = cell.applyAsInt(i);
      members[to][filled[to]++] = values[i] - surroundings[i];
    }
    double[] medians = new double[count];
    Arrays.setAll(medians, i -> center(members[i]));
    double patience = patience(values, surroundings, cell, medians, sizes);
    Arrays.setAll(medians, i -> medians[i] * sizes[i] / (sizes[i] + patience));
    return new Cells(medians);
  }

  /** What the cell adds to its surroundings. */
  double effect(int cell) {
    return effects[cell];
  }

  /** One value says nothing, and of two the lesser counts: either may have been wrong. */
  private static double center(double[] values) {
    return switch (values.length) {
      case 0, 1 -> 0;
      case 2 ->
          Math.signum(values[0]) == Math.signum(values[1])
              ? Math.signum(values[0]) * Math.min(Math.abs(values[0]), Math.abs(values[1]))
              : 0;
      default -> Robust.median(values);
    };
  }

  private static double patience(
      double[] values,
      double[] surroundings,
      IntUnaryOperator cell,
      double[] medians,
      int[] sizes) {
    double[] within = new double[values.length];
    Arrays.setAll(within, i -> values[i] - surroundings[i] - medians[cell.applyAsInt(i)]);
    double noise = Math.pow(Robust.spread(within, 0), 2);
    double squares = 0;
    double expected = 0;
    int used = 0;
    for (int i = 0; i < medians.length; i++) {
      if (sizes[i] > 0) {
        squares += medians[i] * medians[i];
        expected += noise / sizes[i];
        used++;
      }
    }
    double between = Math.max(0, squares - expected) / Math.max(1, used);
    return Math.clamp(between == 0 ? DOUBTING : noise / between, TRUSTING, DOUBTING);
  }
}
