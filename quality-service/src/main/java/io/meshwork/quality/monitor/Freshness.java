package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.metric.MetricNames;
import io.meshwork.quality.metric.MetricService;
import io.meshwork.quality.metric.PointDraft;
import io.meshwork.quality.monitor.baseline.Band;
import io.meshwork.quality.monitor.baseline.Baseline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When datasets are written. The minutes between two arrivals are a metric like any other, told of
 * the time of the first; from what is usual of it follows when the next is due at the latest.
 */
@ApplicationScoped
@Transactional
class Freshness {

  /** Writes so soon after an arrival belong to it. */
  private static final Duration BURST = Duration.ofMinutes(5);

  /** What was due longer ago when it is first known, such as of an import, is not waited for. */
  private static final Duration NEWS = Duration.ofDays(1);

  /** How much later than expected is never late: a part of the interval, and minutes. */
  private static final double PATIENCE = 0.1;

  private static final double PATIENCE_MINUTES = 5;
  private static final double MINUTE = 60;
  private static final double MAX_MINUTES = Duration.ofDays(3660).toMinutes();

  private final Monitors monitors;
  private final Judgements judgements;
  private final Arrivals arrivals;
  private final MetricService metrics;
  private final Verdicts verdicts;
  private final UrnLocks locks;
  private final Clock clock;

  Freshness(
      Monitors monitors,
      Judgements judgements,
      Arrivals arrivals,
      MetricService metrics,
      Verdicts verdicts,
      UrnLocks locks,
      Clock clock) {
    this.monitors = monitors;
    this.judgements = judgements;
    this.arrivals = arrivals;
    this.metrics = metrics;
    this.verdicts = verdicts;
    this.locks = locks;
    this.clock = clock;
  }

  /** What is usual, without haste: earlier is never wrong, and a little later is not either. */
  static Band patient(Band band) {
    double latest = band.expected() * (1 + PATIENCE) + PATIENCE_MINUTES;
    return new Band(0, band.expected(), Math.max(band.high(), latest), band.confidence());
  }

  /** When the next write after a judged interval began was due at the latest. */
  static Instant due(Judgement judgement) {
    return after(judgement.at(), judgement.band().high());
  }

  /** A dataset was written. What is told of later than newer writes is passed over. */
  void arrived(Urn dataset) {
    locks.lock(dataset);
    List<Instant> times = arrivals.take(dataset);
    if (times.isEmpty()) {
      return;
    }
    Monitor monitor = monitors.alone(dataset, MonitorKind.FRESHNESS);
    Instant last = monitor.arrivedAt();
    var intervals = new ArrayList<PointDraft>();
    for (Instant time : times) {
      if (last == null) {
        last = time;
      } else if (time.isAfter(last.plus(BURST))) {
        intervals.add(interval(dataset, last, time));
        last = time;
      }
    }
    if (!Objects.equals(last, monitor.arrivedAt())) {
      metrics.recordAll(intervals);
      monitors.arrived(monitor, Objects.requireNonNull(last), series(dataset, monitor));
    }
  }

  /** Intervals were judged: how it stands, and when the next write is due. */
  List<Verdicts.Verdict> judged(
      Monitor monitor, List<Judgement> judged, Optional<Baseline> learned) {
    var found = new ArrayList<Verdicts.Verdict>();
    Instant warned = warned(monitor);
    Judgement last = judged.getLast();
    for (Judgement judgement : judged) {
      if (judgement.isAnomaly()) {
        found.add(late(monitor, judgement, due(judgement)));
      }
      Instant arrived = after(judgement.at(), judgement.value());
      if (judgement.equals(last)) {
        found.add(
            new Verdicts.Verdict(
                Outcome.PASS,
                last.value(),
                Verdicts.expectation(monitor.kind(), last.band()),
                "",
                arrived.isAfter(warned) ? arrived : warned.plus(1, ChronoUnit.MICROS)));
      }
    }
    monitors.judged(monitor, last.at(), Outcome.PASS, "", due(monitor, learned));
    return found;
  }

  /** A write that was due has not come. While that is muted it stays due. */
  void overdue(Monitor due) {
    arrived(due.dataset());
    Monitor monitor = monitors.find(due.id()).orElse(due);
    Instant now = clock.instant();
    if (monitor.isMuted(now)
        || monitor.dueAt() == null
        || monitor.dueAt().isAfter(now)
        || monitor.arrivedAt() == null
        || monitor.latest() == null) {
      return;
    }
    Instant since = monitor.arrivedAt();
    double minutes = minutes(since, now);
    Band usual = monitor.latest().band();
    var judgement =
        new Judgement(
            since,
            minutes,
            new Band(0, usual.expected(), minutes(since, monitor.dueAt()), usual.confidence()),
            true);
    Verdicts.Verdict verdict = late(monitor, judgement, monitor.dueAt());
    judgements.add(monitor, List.of(judgement));
    monitors.judged(monitor, since, verdict.outcome(), verdict.message(), null);
    verdicts.record(monitor, List.of(verdict));
  }

  /** When it was said that a write is overdue, which then was only told of late; else long ago. */
  private static Instant warned(Monitor monitor) {
    Judgement latest = monitor.latest();
    return latest == null || monitor.outcome() == Outcome.PASS ? Instant.MIN : due(latest);
  }

  private @Nullable Instant due(Monitor monitor, Optional<Baseline> learned) {
    Instant arrived = Objects.requireNonNull(monitor.arrivedAt());
    Instant due =
        learned.map(baseline -> after(arrived, patient(baseline.at(arrived)).high())).orElse(null);
    return due == null || due.isBefore(clock.instant().minus(NEWS)) ? null : due;
  }

  private static Verdicts.Verdict late(Monitor monitor, Judgement judgement, Instant due) {
    return new Verdicts.Verdict(
        monitor.onAnomaly(),
        judgement.value(),
        Verdicts.expectation(monitor.kind(), judgement.band()),
        "It was written at %s, and should have been again by %s."
            .formatted(
                judgement.at().truncatedTo(ChronoUnit.SECONDS),
                due.truncatedTo(ChronoUnit.SECONDS)),
        due);
  }

  private @Nullable Long series(Urn dataset, Monitor monitor) {
    return monitor.series() != null
        ? monitor.series()
        : metrics.find(dataset, "", MetricNames.MINUTES_BETWEEN_ARRIVALS).orElse(null);
  }

  private static PointDraft interval(Urn dataset, Instant from, Instant to) {
    return new PointDraft(
        dataset.toString(), "", MetricNames.MINUTES_BETWEEN_ARRIVALS, from, minutes(from, to));
  }

  private static double minutes(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0 / MINUTE;
  }

  private static Instant after(Instant from, double minutes) {
    return from.plusMillis(Math.round(Math.min(minutes, MAX_MINUTES) * MINUTE * 1000));
  }
}
