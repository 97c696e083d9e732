package io.meshwork.quality.monitor.baseline;

import java.util.Arrays;

/**
 * Where the level changed for good: so many values in a row on one side, as many before on the
 * other. What was before is moved to the level after, so that all of it can be learned from.
 */
final class Shifts {

  private static final int MANY = 8;

  /** Of what is told once a day or less. */
  private static final int FEW = 7;

  private static final int AT_MOST = 5;

  /** Values within which it is over; what takes longer drifts. */
  private static final int SUDDEN = 3;

  /** For so many times its width a shift is young: things may be again as they were. */
  private static final int YOUNG = 3;

  /** In standard deviations of the noise. */
  private static final double CLEAR = 4;

  private final double[] values;
  private final double noise;
  private final int width;
  private int start;
  private double lastJump;

  private Shifts(double[] values, double noise, int width) {
    this.values = values;
    this.noise = noise;
    this.width = width;
  }

  /** From values without seasons. */
  static Shifts of(double[] values, double noise, boolean isSeldom) {
    var shifts = new Shifts(values.clone(), noise, isSeldom ? FEW : MANY);
    int end = values.length;
    for (int i = 0; i < AT_MOST && end > 0; i++) {
      int found = shifts.lastBefore(end);
      if (found > 0) {
        double jump = shifts.align(found);
        if (shifts.start == 0) {
          shifts.start = found;
          shifts.lastJump = jump;
        }
      }
      end = found;
    }
    return shifts;
  }

  /** The values, those before a shift moved to the level after it. */
  double[] aligned() {
    return values;
  }

  /** Index of the first value since the last shift. */
  int start() {
    return start;
  }

  /** How far the level is from where it was before a young shift; 0 if there is none. */
  double youngJump() {
    return start > 0 && values.length - start < YOUNG * width ? lastJump : 0;
  }

  private double align(int at) {
    double jump = jump(at);
    for (int i = 0; i < at; i++) {
      values[i] += jump;
    }
    return jump;
  }

  /** 0 if there is none. */
  private int lastBefore(int end) {
    for (int at = Math.min(values.length - width, end - 1); at >= width; at--) {
      if (isShift(at)) {
        int best = at;
        for (int near = at - 1; near >= width && near > at - width; near--) {
          if (isShift(near) && Math.abs(jump(near)) > Math.abs(jump(best))) {
            best = near;
          }
        }
        return best;
      }
    }
    return 0;
  }

  private boolean isShift(int at) {
    double before = median(at - width, at);
    double after = median(at, at + width);
    if (Math.abs(after - before) <= CLEAR * noise) {
      return false;
    }
    double middle = (before + after) / 2;
    double start = Robust.median(Arrays.copyOfRange(values, at, at + SUDDEN));
    if (Math.abs(start - after) > Math.abs(after - before) / 4) {
      return false;
    }
    int strays = 0;
    for (int i = at; i < at + width; i++) {
      if ((values[i] > middle) != (after > middle)) {
        strays++;
      }
    }
    return strays <= width / MANY;
  }

  private double jump(int at) {
    return median(at, at + width) - median(at - width, at);
  }

  private double median(int from, int to) {
    return Robust.median(Arrays.copyOfRange(values, from, to));
  }
}
