package io.meshwork.quality.sla.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes stretches of what is known. The same facts make the same stretches. */
public final class Timeline {

  private Timeline() {}

  /**
   * A promise is broken while any demand is. Until the first version it is not known: lineage may
   * have begun to look only then.
   *
   * @param arrivals when versions were there, the earliest first
   * @param from the first minute that is wanted, or a time in the minute before
   * @param until in the last minute that is wanted
   */
  public static List<Stretch> of(
      List<Demand> demands, List<Instant> arrivals, Instant from, Instant until) {
    var changes = new TreeMap<Instant, Integer>();
    for (Demand demand : demands) {
      Instant broken = MinuteClock.after(demand.due());
      Instant met = demand.met(arrivals).map(MinuteClock::from).orElse(Instant.MAX);
      if (broken.isBefore(met)) {
        changes.merge(broken, 1, Integer::sum);
        changes.merge(met, -1, Integer::sum);
      }
    }
    Instant known = arrivals.isEmpty() ? Instant.MAX : MinuteClock.from(arrivals.getFirst());
    changes.merge(known, 0, Integer::sum);
    var standings = new TreeMap<Instant, Standing>();
    int open = 0;
    for (var change : changes.entrySet()) {
      open += change.getValue();
      boolean isKnown = !change.getKey().isBefore(known);
      standings.put(
          change.getKey(),
          !isKnown ? Standing.UNKNOWN : open > 0 ? Standing.BROKEN : Standing.KEPT);
    }
    return of(standings, from, until);
  }

  /**
   * Of what it came to be, and when; unknown before.
   *
   * @param standings by whole minutes
   */
  public static List<Stretch> of(
      NavigableMap<Instant, Standing> standings, Instant from, Instant until) {
    Instant first = MinuteClock.from(from);
    var stretches = new ArrayList<Stretch>();
    if (first.isAfter(until)) {
      return stretches;
    }
    var before = standings.floorEntry(first);
    stretches.add(new Stretch(first, before == null ? Standing.UNKNOWN : before.getValue()));
    standings
        .subMap(first, false, MinuteClock.of(until), true)
        .forEach(
            (minute, standing) -> {
              if (stretches.getLast().standing() != standing) {
                stretches.add(new Stretch(minute, standing));
              }
            });
    return stretches;
  }

  /** The demand that nothing has met, and that breaks first. */
  public static Optional<Demand> open(List<Demand> demands, List<Instant> arrivals) {
    return demands.stream()
        .filter(demand -> demand.met(arrivals).isEmpty())
        .min(Comparator.comparing(Demand::due));
  }
}
