package io.meshwork.quality.monitor;

import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.metric.MetricService;
import io.meshwork.quality.metric.SeriesView;
import io.meshwork.quality.monitor.baseline.Band;
import io.meshwork.quality.monitor.baseline.Baseline;
import io.meshwork.quality.monitor.baseline.Observation;
import io.meshwork.quality.report.Texts;
import io.meshwork.quality.result.ResultDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges new values of series by what was learned from those before them. Values that come together
 * are judged by one baseline; of the first that can be judged at all, the latest alone is.
 */
@ApplicationScoped
class SeriesJudge {

  private final Monitors monitors;
  private final Histories histories;
  private final Judgements judgements;
  private final MonitorQueue queue;
  private final MetricService metrics;
  private final Freshness freshness;
  private final Verdicts verdicts;
  private final UrnLocks locks;

  SeriesJudge(
      Monitors monitors,
      Histories histories,
      Judgements judgements,
      MonitorQueue queue,
      MetricService metrics,
      Freshness freshness,
      Verdicts verdicts,
      UrnLocks locks) {
    this.monitors = monitors;
    this.histories = histories;
    this.judgements = judgements;
    this.queue = queue;
    this.metrics = metrics;
    this.freshness = freshness;
    this.verdicts = verdicts;
    this.locks = locks;
  }

  /** Judges series of one dataset, and lets go of them. */
  @Transactional
  void judge(Urn dataset, List<MonitorQueue.Held> held) {
    locks.lock(dataset);
    var found = new ArrayList<ResultDraft>();
    for (MonitorQueue.Held one : held) {
      MonitorKind kind = MonitorKind.of(one.metric(), one.column());
      SeriesView series = metrics.get(one.series());
      if (series.lastAt() != null) {
        Monitor monitor = monitors.ofSeries(dataset, one.series(), kind);
        found.addAll(verdicts.drafts(monitor, judge(monitor, one.series(), series.lastAt())));
      }
      queue.done(one);
    }
    verdicts.record(found);
  }

  private List<Verdicts.Verdict> judge(Monitor monitor, long series, Instant latest) {
    History history = histories.of(monitor, series, latest);
    Optional<Baseline> learned = Baseline.of(history.known());
    if (history.news().isEmpty() || learned.isEmpty()) {
      return List.of();
    }
    List<Judgement> judged =
        history.news().stream().map(value -> judgement(monitor, learned.get(), value)).toList();
    judgements.add(monitor, judged);
    return monitor.kind() == MonitorKind.FRESHNESS
        ? freshness.judged(monitor, judged, Baseline.of(history.all()))
        : judged(monitor, judged);
  }

  private static Judgement judgement(Monitor monitor, Baseline learned, Observation value) {
    Band band = learned.at(value.at());
    if (monitor.kind() == MonitorKind.FRESHNESS) {
      band = Freshness.patient(band);
    }
    return new Judgement(value.at(), value.value(), band, !band.holds(value.value()));
  }

  /** Every anomaly, and how it stands in the end. */
  private List<Verdicts.Verdict> judged(Monitor monitor, List<Judgement> judged) {
    var found = new ArrayList<Verdicts.Verdict>();
    for (Judgement judgement : judged) {
      if (judgement.isAnomaly() || judgement.equals(judged.getLast())) {
        found.add(verdict(monitor, judgement));
      }
    }
    Verdicts.Verdict last = found.getLast();
    monitors.judged(monitor, last.measuredAt(), last.outcome(), last.message(), null);
    return found;
  }

  private static Verdicts.Verdict verdict(Monitor monitor, Judgement judgement) {
    Band band = judgement.band();
    String message =
        "%s is %s what is usual at this time, which is between %s and %s; %s was expected."
            .formatted(
                Texts.of(judgement.value()),
                judgement.value() > band.high() ? "above" : "below",
                Texts.of(band.low()),
                Texts.of(band.high()),
                Texts.of(band.expected()));
    return new Verdicts.Verdict(
        judgement.isAnomaly() ? monitor.onAnomaly() : Outcome.PASS,
        judgement.value(),
        Verdicts.expectation(monitor.kind(), band),
        judgement.isAnomaly() ? message : "",
        judgement.at());
  }
}
