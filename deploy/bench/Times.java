import java.util.Arrays;

/** How long requests took, in nanoseconds; of many threads. */
final class Times {

  private long[] times = new long[1024];
  private int count;

  synchronized void add(long time) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = time;
  }

  synchronized void addAll(Times others) {
    for (int i = 0; i < others.count; i++) {
      add(others.times[i]);
    }
  }

  synchronized int count() {
    return count;
  }

  /** In milliseconds: what so large a part of the requests took at most; 0 if there were none. */
  synchronized double percentile(double part) {
    long[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[(int) ((count - 1) * part)] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p95 %.1f, p99 %.1f".formatted(percentile(0.50), percentile(0.95), percentile(0.99));
  }
}
