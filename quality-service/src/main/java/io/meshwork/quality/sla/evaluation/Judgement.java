package io.meshwork.quality.sla.evaluation;

import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.Promise;
import io.meshwork.quality.sla.objective.Stretches;
import io.meshwork.quality.sla.timeline.Account;
import io.meshwork.quality.sla.timeline.Alert;
import io.meshwork.quality.sla.timeline.Demand;
import io.meshwork.quality.sla.timeline.MinuteClock;
import io.meshwork.quality.sla.timeline.Standing;
import io.meshwork.quality.sla.timeline.Stretch;
import io.meshwork.quality.sla.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is found of an objective.
 *
 * @param stretches all that are known of it, with what is found
 * @param change what is to be written of them; nothing if they are as they were
 * @param open what it waits for; nothing if it waits for no version
 * @param hasNews whether something became known, maybe of this minute, which the next one sees
 */
record Judgement(
    Objective objective,
    List<Stretch> stretches,
    Optional<Stretches.Change> change,
    Account account,
    Optional<Demand> open,
    boolean hasNews,
    Instant now) {

  /** The budget may be another by then although nothing happens. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * From where the question is on; what was found before that stays.
   *
   * @param stored what was found until now, from before that on
   */
  static Judgement of(
      Facts.Question question, List<Stretch> stored, Facts.Known known, Instant now) {
    Objective objective = question.objective();
    Instant from = question.from();
    Promise promise = objective.promise();
    List<Instant> arrivals = known.arrivals(objective);
    List<Demand> demands = Demands.of(promise, arrivals, known.begun(objective), from, now);
    List<Stretch> found =
        promise.kind().isOfArrivals()
            ? Timeline.of(demands, arrivals, from, now)
            : Timeline.of(CheckLevels.of(promise, known.changes(objective)), from, now);
    Instant first = MinuteClock.from(from);
    List<Stretch> before =
        stored.stream().filter(stretch -> stretch.beganAt().isBefore(first)).toList();
    List<Stretch> after = stored.subList(before.size(), stored.size());
    List<Stretch> news = isContinued(before, found) ? found.subList(1, found.size()) : found;
    var stretches = new ArrayList<Stretch>(before);
    stretches.addAll(news);
    return new Judgement(
        objective,
        stretches,
        after.equals(news)
            ? Optional.empty()
            : Optional.of(new Stretches.Change(objective.id(), first, news)),
        Account.of(stretches, promise.target(), promise.window(), now),
        arrivals.isEmpty() ? Optional.empty() : Timeline.open(demands, arrivals),
        question.hasNews(),
        now);
  }

  Standing standing() {
    return stretches.isEmpty() ? Standing.UNKNOWN : stretches.getLast().standing();
  }

  /** When to look again, should nothing happen. */
  Instant lookAt() {
    Instant next = now.plus(LONGEST);
    boolean isMoving =
        standing() == Standing.BROKEN
            ? account.alert() != Alert.FAST || !account.isExhausted()
            : account.alert() != Alert.NONE;
    if (isMoving || hasNews) {
      return MinuteClock.after(now);
    }
    return open.map(Demand::due)
        .filter(due -> due.isAfter(now))
        .map(MinuteClock::after)
        .filter(due -> due.isBefore(next))
        .orElse(next);
  }

  /** Whether others want to know. */
  boolean isNews() {
    return standing() != objective.standing()
        || account.alert() != objective.alert()
        || account.isExhausted() != objective.isExhausted();
  }

  private static boolean isContinued(List<Stretch> before, List<Stretch> found) {
    return !before.isEmpty()
        && !found.isEmpty()
        && before.getLast().standing() == found.getFirst().standing();
  }
}
