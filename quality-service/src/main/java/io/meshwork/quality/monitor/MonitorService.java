package io.meshwork.quality.monitor;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.metric.ChartRange;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of monitors, and lets people tell them. */
@ApplicationScoped
@Transactional
public class MonitorService {

  /** What it must be that monitors make of anomalies, in words. */
  static final String ON_ANOMALY = "must be warn or fail";

  private final Monitors monitors;
  private final Judgements judgements;
  private final Standing standing;
  private final UrnLocks locks;
  private final Clock clock;

  MonitorService(
      Monitors monitors, Judgements judgements, Standing standing, UrnLocks locks, Clock clock) {
    this.monitors = monitors;
    this.judgements = judgements;
    this.standing = standing;
    this.locks = locks;
    this.clock = clock;
  }

  /** The monitors of a dataset, in the order in which they began. */
  Page<MonitorView> list(Urn dataset, PageRequest page) {
    long after = page.after().isEmpty() ? 0 : page.afterNumber();
    Instant now = clock.instant();
    return Page.of(
            monitors.after(dataset, after, page.size() + 1),
            page,
            monitor -> Long.toString(monitor.id()))
        .map(monitor -> MonitorView.of(monitor, now));
  }

  /** The dataset that a monitor watches. */
  Urn dataset(long id) {
    return find(id).dataset();
  }

  MonitorView get(long id) {
    return MonitorView.of(find(id), clock.instant());
  }

  MonitorBandView band(long id, ChartRange range) {
    find(id);
    return new MonitorBandView(
        range.from(),
        range.width().toSeconds(),
        judgements.band(id, range),
        judgements.anomalies(id, range));
  }

  MonitorView set(long id, @Nullable MonitorSettings settings) {
    if (settings == null) {
      throw Failure.invalid("", "The body must be a JSON object.");
    }
    Outcome onAnomaly = Objects.requireNonNullElse(settings.onAnomaly(), Outcome.WARN);
    if (onAnomaly != Outcome.WARN && onAnomaly != Outcome.FAIL) {
      throw Failure.invalid("onAnomaly", ON_ANOMALY);
    }
    Instant mutedUntil = settings.mutedUntil();
    if (mutedUntil != null && !ResultService.isPlausible(mutedUntil)) {
      throw Failure.invalid("mutedUntil", "must be " + ResultService.PLAUSIBLE);
    }
    locks.lock(dataset(id));
    monitors.set(id, onAnomaly, mutedUntil);
    standing.tell(find(id));
    return get(id);
  }

  /** Takes what somebody says of a value; if it is the latest, the check stands by that at once. */
  MonitorView say(long id, @Nullable FeedbackDraft given, String actor) {
    FeedbackDraft draft = given == null ? new FeedbackDraft(null, null) : given;
    Failure.throwIfAny(faults(draft));
    Instant at = Objects.requireNonNull(draft.at());
    Feedback feedback = Objects.requireNonNull(draft.feedback());
    locks.lock(dataset(id));
    Monitor monitor = find(id);
    if (judgements.say(id, at, feedback, actor, clock.instant()) == 0) {
      throw Failure.notFound("value of monitor %d at %s".formatted(id, at));
    }
    Judgement latest = monitor.latest();
    if (latest != null && latest.at().equals(at)) {
      standing.say(monitor, latest, feedback, actor);
    }
    return get(id);
  }

  private static List<Violation> faults(FeedbackDraft draft) {
    var faults = new ArrayList<Violation>();
    if (draft.at() == null) {
      faults.add(new Violation("at", "must say which value is meant"));
    } else if (!ResultService.isPlausible(draft.at())) {
      faults.add(new Violation("at", "must be " + ResultService.PLAUSIBLE));
    }
    if (draft.feedback() == null) {
      faults.add(new Violation("feedback", "must be expected or confirmed"));
    }
    return faults;
  }

  private Monitor find(long id) {
    return monitors.find(id).orElseThrow(() -> Failure.notFound("monitor " + id));
  }
}
