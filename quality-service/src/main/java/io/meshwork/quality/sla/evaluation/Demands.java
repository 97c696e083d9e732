package io.meshwork.quality.sla.evaluation;

import io.meshwork.quality.sla.objective.Promise;
import io.meshwork.quality.sla.objective.Terms;
import io.meshwork.quality.sla.timeline.Demand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which versions a promise about arrivals wants, and by when. */
final class Demands {

  /** Of a dataset that nobody wrote for longer, the days in between say nothing more. */
  private static final int MOST_DAYS = 400;

  private Demands() {}

  /**
   * All that may be open at {@code from} or later.
   *
   * @param arrivals when versions were there: the last before {@code from}, and those after it
   * @param begun when runs began later than that
   */
  static List<Demand> of(
      Promise promise, List<Instant> arrivals, List<Instant> begun, Instant from, Instant until) {
    return switch (promise.terms()) {
      case Terms.Within within ->
          switch (promise.kind()) {
            case LATENCY -> madeOf(begun, Duration.ZERO, within.limit());
            case FRESHNESS,
                FREQUENCY,
                TIME_OF_AVAILABILITY,
                AVAILABILITY,
                COMPLETENESS,
                PASS_RATE ->
                madeOf(arrivals, Duration.ofNanos(1), within.limit());
          };
      case Terms.By by -> daily(by, arrivals.isEmpty() ? from : arrivals.getFirst(), until);
      case Terms.Fit _, Terms.Level _ -> List.of();
    };
  }

  /** Each time wants a version that is there so much later at least, in so long at most. */
  private static List<Demand> madeOf(List<Instant> times, Duration least, Duration most) {
    return times.stream().map(time -> new Demand(time.plus(least), time.plus(most))).toList();
  }

  /** Every day wants a version from its midnight on; that of tomorrow is the next to come. */
  private static List<Demand> daily(Terms.By by, Instant since, Instant until) {
    LocalDate last = LocalDate.ofInstant(until, by.zone()).plusDays(1);
    LocalDate first = LocalDate.ofInstant(since, by.zone());
    LocalDate earliest = last.minusDays(MOST_DAYS);
    var demands = new ArrayList<Demand>();
    for (LocalDate day = first.isBefore(earliest) ? earliest : first;
        !day.isAfter(last);
        day = day.plusDays(1)) {
      demands.add(
          new Demand(
              day.atStartOfDay(by.zone()).toInstant(),
              day.atTime(by.time()).atZone(by.zone()).toInstant()));
    }
    return demands;
  }
}
