package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.monitor.Verdicts.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** How monitors stand that nobody heard of while they were muted, and what people say of that. */
@ApplicationScoped
@Transactional
class Standing {

  private final Monitors monitors;
  private final SchemaWatch schemas;
  private final Verdicts verdicts;
  private final UrnLocks locks;
  private final Clock clock;

  Standing(Monitors monitors, SchemaWatch schemas, Verdicts verdicts, UrnLocks locks, Clock clock) {
    this.monitors = monitors;
    this.schemas = schemas;
    this.verdicts = verdicts;
    this.locks = locks;
    this.clock = clock;
  }

  /** Records how a monitor stands, if it is muted no longer and no result tells that. */
  void tell(Monitor known) {
    locks.lock(known.dataset());
    Monitor monitor = monitors.find(known.id()).orElse(known);
    Judgement latest = monitor.latest();
    Outcome outcome = monitor.outcome();
    if (!monitor.isUntold()
        || monitor.isMuted(clock.instant())
        || latest == null
        || outcome == null) {
      return;
    }
    verdicts.stand(
        monitor,
        new Verdict(
            outcome,
            latest.value(),
            Verdicts.expectation(monitor.kind(), latest.band()),
            monitor.message(),
            since(monitor, latest)));
  }

  /**
   * Takes what somebody says of the value that was judged last. The caller holds the dataset
   * locked.
   */
  void say(Monitor monitor, Judgement said, Feedback feedback, String actor) {
    boolean isExpected = feedback == Feedback.EXPECTED;
    if (monitor.kind() == MonitorKind.SCHEMA && isExpected) {
      schemas.accept(monitor);
      return;
    }
    Outcome outcome = isExpected ? Outcome.PASS : monitor.onAnomaly();
    if (isOver(monitor, said) || outcome == monitor.outcome()) {
      return;
    }
    String message = isExpected ? "" : "%s says that this was wrong.".formatted(actor);
    monitors.judged(monitor, said.at(), outcome, message, monitor.dueAt());
    verdicts.stand(
        monitor,
        new Verdict(
            outcome, said.value(), "as %s says".formatted(actor), message, since(monitor, said)));
  }

  /** Whether a dataset that was late was written since: nobody waits for it any more. */
  private static boolean isOver(Monitor monitor, Judgement said) {
    return monitor.kind() == MonitorKind.FRESHNESS && !said.at().equals(monitor.arrivedAt());
  }

  /** Since when it stands as it does: the time of the value, or when a write came or was due. */
  private static Instant since(Monitor monitor, Judgement judged) {
    if (monitor.kind() != MonitorKind.FRESHNESS) {
      return judged.at();
    }
    return monitor.outcome() == Outcome.PASS
        ? Objects.requireNonNull(monitor.arrivedAt())
        : Freshness.due(judged);
  }
}
