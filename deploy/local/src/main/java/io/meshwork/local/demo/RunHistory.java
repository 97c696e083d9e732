package io.meshwork.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The runs of a pipeline until now. But for incidents, which are told by how long ago they were, a
 * run is the same whenever it is asked for.
 */
final class RunHistory {

  static final Duration LENGTH = Duration.ofDays(28);

  private static final Duration RETRY_AFTER = Duration.ofMinutes(5);
  private static final double SLOW = 0.04;

  private final Pipeline pipeline;
  private final Engine engine;
  private final Cron cron;
  private final Instant now;
  private final Instant midnight;

  RunHistory(Pipeline pipeline, Engine engine, Instant now) {
    this.pipeline = pipeline;
    this.engine = engine;
    this.cron = Cron.parse(pipeline.schedule());
    this.now = now;
    this.midnight = now.truncatedTo(ChronoUnit.DAYS);
  }

  /** In the order of time. One that would not have ended by now is left out, unless a stream. */
  List<Run> runs() {
    Duration length = Objects.requireNonNullElse(pipeline.history(), LENGTH);
    var runs = new ArrayList<Run>();
    for (Instant due : cron.between(midnight.minus(length), now)) {
      runs.addAll(engine.isStreaming() ? List.of(stream(due)) : attempts(due));
    }
    return runs;
  }

  private Run stream(Instant due) {
    Instant next = cron.next(due);
    return new Run(id(due, 1), due, next, due, next.isAfter(now) ? null : next, "");
  }

  /** A chance failure is made good by a second attempt; in an incident that would not help. */
  private List<Run> attempts(Instant due) {
    Optional<Incident> incident =
        pipeline.incidents().stream().filter(one -> one.covers(due, midnight)).findFirst();
    boolean isFlaky = incident.isEmpty() && chance(due, "flaky") * 100 < pipeline.flakyPercent();
    String error =
        isFlaky
            ? Variation.choice(pipeline.errors(), pipeline.name(), due, "error")
            : incident.map(Incident::message).orElse("");
    var attempts = new ArrayList<Run>();
    attempts.add(attempt(due, 1, delayed(due), error));
    if (isFlaky) {
      Instant failed = Objects.requireNonNull(attempts.getFirst().end());
      attempts.add(attempt(due, 2, failed.plus(RETRY_AFTER), ""));
    }
    attempts.removeIf(run -> Objects.requireNonNull(run.end()).isAfter(now));
    return attempts;
  }

  private Run attempt(Instant due, int number, Instant start, String error) {
    double usual = Objects.requireNonNull(pipeline.takes()).toMillis();
    double factor = 0.75 + 0.5 * chance(due, "takes", number);
    if (!error.isEmpty()) {
      factor *= 0.2 + 0.6 * chance(due, "fails", number);
    } else if (chance(due, "slow", number) < SLOW) {
      factor *= 2.5;
    }
    Instant end = start.plusMillis((long) (usual * factor));
    return new Run(id(due, number), due, cron.next(due), start, end, error);
  }

  /** A scheduler is never on the second. */
  private Instant delayed(Instant due) {
    return due.plusMillis(2_000 + (long) (40_000 * chance(due, "delay")));
  }

  private UUID id(Instant due, int number) {
    return Variation.id(engine.namespace(), pipeline.name(), due, number);
  }

  private double chance(Object... about) {
    return Variation.of(engine.namespace(), pipeline.name(), List.of(about));
  }
}
