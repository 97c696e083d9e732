package io.meshwork.quality.sla.evaluation;

import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.OutcomeHistory.Change;
import io.meshwork.quality.sla.objective.Kind;
import io.meshwork.quality.sla.objective.Promise;
import io.meshwork.quality.sla.objective.Terms;
import io.meshwork.quality.sla.timeline.MinuteClock;
import io.meshwork.quality.sla.timeline.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a promise about checks stood. A check whose latest result is that it could not be run says
 * nothing, for or against.
 */
final class CheckLevels {

  private CheckLevels() {}

  /**
   * How it came to stand, and when, by whole minutes.
   *
   * @param changes of one dataset, the earliest first
   */
  static NavigableMap<Instant, Standing> of(Promise promise, List<Change> changes) {
    Map<Long, Outcome> latest = new HashMap<>();
    var standings = new TreeMap<Instant, Standing>();
    for (Change change : changes) {
      if (promise.kind() != Kind.COMPLETENESS || change.dimension() == Dimension.COMPLETENESS) {
        if (change.outcome() == null || change.outcome() == Outcome.ERROR) {
          latest.remove(change.check());
        } else {
          latest.put(change.check(), change.outcome());
        }
        standings.put(MinuteClock.from(change.at()), standing(promise, latest));
      }
    }
    return standings;
  }

  private static Standing standing(Promise promise, Map<Long, Outcome> latest) {
    if (latest.isEmpty()) {
      return Standing.UNKNOWN;
    }
    long failing = latest.values().stream().filter(outcome -> outcome == Outcome.FAIL).count();
    boolean isKept =
        switch (promise.terms()) {
          case Terms.Level level ->
              isReached(level.percent(), latest.size() - failing, latest.size());
          case Terms.Fit _, Terms.By _, Terms.Within _ -> failing == 0;
        };
    return isKept ? Standing.KEPT : Standing.BROKEN;
  }

  private static boolean isReached(BigDecimal percent, long some, int all) {
    return BigDecimal.valueOf(100 * some).compareTo(percent.multiply(BigDecimal.valueOf(all))) >= 0;
  }
}
