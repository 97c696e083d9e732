package io.meshwork.quality.monitor.baseline;

/** How differences between values are measured: as such, or in proportion. */
enum Scale {
  LINEAR,
  LOGARITHMIC;

  /** How many times the usual small values the usual large ones are, so that proportion tells. */
  private static final double WIDE = 3;

  /** The scale on which values like these vary evenly. */
  static Scale of(double[] values) {
    double low = Robust.quantile(values, 0.1);
    double least = Robust.quantile(values, 0);
    return least > 0 && Robust.quantile(values, 0.9) > WIDE * low ? LOGARITHMIC : LINEAR;
  }

  double to(double value) {
    return this == LINEAR ? value : Math.log(value);
  }

  double from(double scaled) {
    return this == LINEAR ? scaled : Math.exp(scaled);
  }

  /** How far apart on this scale are {@code center} and what is larger by {@code part} of it. */
  double distance(double center, double part) {
    return this == LINEAR ? Math.abs(center) * part : Math.log1p(part);
  }
}
