package io.meshwork.quality.sla.forecast;

import io.meshwork.quality.lineage.Upstream.Flow;
import io.meshwork.quality.lineage.Upstream.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When the next versions of datasets are to be expected. A job waits for what it reads where that
 * usually comes before it begins, and no less often than it runs.
 */
final class Prospect {

  private final Map<UUID, List<Flow>> writers;
  private final Map<UUID, List<Flow>> inputs;
  private final Map<UUID, List<Run>> runs;
  private final Instant now;
  private final Map<UUID, Optional<Expectation>> known = new HashMap<>();

  /**
   * By what is known at {@code now}.
   *
   * @param runs the earliest first
   */
  Prospect(List<Flow> flows, List<Run> runs, Instant now) {
    this.writers =
        flows.stream().filter(Flow::isOutput).collect(Collectors.groupingBy(Flow::datasetKey));
    this.inputs =
        flows.stream()
            .filter(flow -> !flow.isOutput())
            .collect(Collectors.groupingBy(Flow::jobKey));
    this.runs = runs.stream().collect(Collectors.groupingBy(Run::jobKey));
    this.now = now;
  }

  /** Of a dataset that several jobs write, the first to come; nothing if nobody can tell. */
  Optional<Expectation> of(UUID dataset) {
    Optional<Expectation> found = known.get(dataset);
    if (found == null) {
      // Where data flows in a circle, nobody waits for himself.
      known.put(dataset, Optional.empty());
      found =
          writers.getOrDefault(dataset, List.of()).stream()
              .flatMap(flow -> ofJob(flow).stream())
              .min(Comparator.comparing(Expectation::at));
      known.put(dataset, found);
    }
    return found;
  }

  private Optional<Expectation> ofJob(Flow flow) {
    return Habit.of(runs.getOrDefault(flow.jobKey(), List.of()))
        .map(habit -> habit.isRunning(now) ? running(flow, habit) : waiting(flow, habit))
        .map(expected -> expected.onTo(flow.dataset()));
  }

  private Expectation running(Flow flow, Habit habit) {
    Instant began = habit.latest().beganAt();
    Duration length = Duration.between(began, now);
    Duration usual = habit.lengths().median();
    Duration expected = length.compareTo(usual) < 0 ? usual : habit.lengths().medianBeyond(length);
    Duration most = longer(habit.lengths().most(), expected);
    Cause cause =
        length.compareTo(habit.lengths().most()) > 0
            ? Cause.RUNNING_LONG
            : habit.isLate(began) ? Cause.LATE_RUN : Cause.USUAL;
    return expectation(flow, habit, began.plus(expected), began.plus(most), cause);
  }

  private Expectation waiting(Flow flow, Habit habit) {
    Instant usual = habit.usualBeginning(now);
    boolean isMissing = usual.plus(habit.slack()).isBefore(now);
    Instant begins = usual.isBefore(now) ? now : usual;
    Expectation own =
        expectation(
            flow,
            habit,
            begins.plus(habit.lengths().median()),
            (isMissing ? begins : begins.plus(habit.slack())).plus(habit.lengths().most()),
            habit.hasFailed() ? Cause.FAILED_RUN : isMissing ? Cause.MISSING_RUN : Cause.USUAL);
    return inputs.getOrDefault(flow.jobKey(), List.of()).stream()
        .flatMap(input -> of(input.datasetKey()).stream())
        .filter(input -> isWaitedFor(input, usual, habit))
        .map(input -> after(input, flow, habit, own))
        .filter(late -> late.at().isAfter(own.at()))
        .max(Comparator.comparing(Expectation::at))
        .orElse(own);
  }

  private static boolean isWaitedFor(Expectation input, Instant usualBeginning, Habit habit) {
    return !input.usuallyAt().isAfter(usualBeginning)
        && input.rhythm().compareTo(habit.rhythm().median().multipliedBy(3).dividedBy(2)) <= 0;
  }

  /** The job begins once its input is there. */
  private static Expectation after(Expectation input, Flow flow, Habit habit, Expectation own) {
    Instant by = input.by().plus(habit.lengths().most());
    return new Expectation(
            input.at().plus(habit.lengths().median()),
            by.isAfter(own.by()) ? by : own.by(),
            own.usuallyAt(),
            own.rhythm(),
            input.cause(),
            input.latest(),
            input.way())
        .onTo(flow.job());
  }

  private Expectation expectation(Flow flow, Habit habit, Instant at, Instant by, Cause cause) {
    return new Expectation(
        at,
        by,
        habit.usualCompletion(),
        habit.rhythm().median(),
        cause,
        habit.latest(),
        List.of(flow.job()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
