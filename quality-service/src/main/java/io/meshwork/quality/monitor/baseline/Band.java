package io.meshwork.quality.monitor.baseline;

/**
 * What is expected of a metric at a time.
 *
 * @param low the least that is usual
 * @param high the most
 * @param confidence from 0 to 1, how well founded this is: n / (n + 30) for n values learned from
 */
public record Band(double low, double expected, double high, double confidence) {

  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
