package io.meshwork.quality.sla.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many minutes a promise was kept and broken, and for how many nobody can tell. */
public record Minutes(long kept, long broken, long unknown) {

  public static final Minutes NONE = new Minutes(0, 0, 0);

  /**
   * Those of some time.
   *
   * @param stretches the earliest first; before the first nothing was promised
   * @param until no longer counts
   */
  public static Minutes of(List<Stretch> stretches, Instant from, Instant until) {
    var minutes = new EnumMap<Standing, Long>(Standing.class);
    for (int i = 0; i < stretches.size(); i++) {
      Instant began = later(stretches.get(i).beganAt(), from);
      Instant ended =
          i + 1 < stretches.size() ? earlier(stretches.get(i + 1).beganAt(), until) : until;
      if (began.isBefore(ended)) {
        minutes.merge(
            stretches.get(i).standing(), Duration.between(began, ended).toMinutes(), Long::sum);
      }
    }
    return new Minutes(
        minutes.getOrDefault(Standing.KEPT, 0L),
        minutes.getOrDefault(Standing.BROKEN, 0L),
        minutes.getOrDefault(Standing.UNKNOWN, 0L));
  }

  /** Share of the known minutes that were broken; absent if none is known. */
  public @Nullable Double brokenShare() {
    return kept + broken == 0 ? null : (double) broken / (kept + broken);
  }

  /** In how many of a hundred known minutes it was kept; absent if none is known. */
  public @Nullable Double attainment() {
    return kept + broken == 0 ? null : 100.0 * kept / (kept + broken);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
