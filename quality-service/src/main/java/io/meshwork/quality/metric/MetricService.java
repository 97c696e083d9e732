package io.meshwork.quality.metric;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.result.ResultService;
import io.meshwork.quality.result.ResultsRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what was measured. */
@ApplicationScoped
@Transactional
public class MetricService {

  public static final int MAX_POINTS = 1000;

  /** So that the sums of many can be kept as well. */
  public static final double MAX_VALUE = 1e300;

  /** How far clocks of others may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Series series;
  private final Points points;
  private final UrnLocks locks;
  private final Drafts drafts;
  private final Clock clock;
  private final Event<PointsRecorded> recordings;

  MetricService(
      Series series,
      Points points,
      UrnLocks locks,
      Drafts drafts,
      Clock clock,
      Event<PointsRecorded> recordings) {
    this.series = series;
    this.points = points;
    this.locks = locks;
    this.drafts = drafts;
    this.clock = clock;
    this.recordings = recordings;
  }

  /**
   * Takes in points, all or none. The same point twice is one.
   *
   * @return how many were new
   * @throws Failure INVALID with every fault, if there are too many or any is not valid
   */
  public int record(@Nullable List<PointDraft> given) {
    if (given == null || given.isEmpty() || given.size() > MAX_POINTS) {
      throw Failure.invalid("", "The body must be a list of 1 to %d points.".formatted(MAX_POINTS));
    }
    Instant latest = latest();
    Failure.throwIfAny(
        drafts.faults(
            given,
            (draft, faults) -> {
              faults(draft, faults);
              faultsOfOthers(draft, latest, faults);
            }));
    return add(given);
  }

  /**
   * As {@link #record}, for who bounds their number otherwise and cannot help when they were
   * measured: what is told of the future is passed over.
   */
  public int recordAll(List<PointDraft> given) {
    Failure.throwIfAny(drafts.faults(given, MetricService::faults));
    Instant latest = latest();
    return add(
        given.stream()
            .filter(point -> !Objects.requireNonNull(point.at()).isAfter(latest))
            .toList());
  }

  /** What checks measure is a metric as well; what monitors judge was one before. */
  void on(@Observes ResultsRecorded recorded) {
    Instant latest = latest();
    told(
        points.add(
            recorded.results().stream()
                .filter(result -> isMeasured(result) && !result.measuredAt().isAfter(latest))
                .map(Point::of)
                .toList()));
  }

  /** After which nothing can have been measured, but for clocks that are ahead. */
  public Instant latest() {
    return clock.instant().plus(AHEAD);
  }

  /** The series of a dataset, in the order in which they were first told. */
  public Page<SeriesView> list(Urn dataset, PageRequest page) {
    long after = page.after().isEmpty() ? 0 : page.afterNumber();
    return Page.of(
        series.after(dataset, after, page.size() + 1), page, one -> Long.toString(one.id()));
  }

  /** One series. */
  public SeriesView get(long id) {
    return series.find(id).orElseThrow(() -> Failure.notFound("series " + id));
  }

  /** The id of a series, if there is one of that name. */
  public Optional<Long> find(Urn dataset, String column, String metric) {
    return series.find(dataset, column, metric);
  }

  /** A stretch of a series, in at most so many buckets as it says. */
  public ChartView chart(long id, ChartRange range) {
    return new ChartView(get(id), range.from(), range.width().toSeconds(), series.chart(id, range));
  }

  private int add(List<PointDraft> valid) {
    List<Point> told = valid.stream().map(Point::of).toList();
    locks.lock(told.stream().map(Point::dataset).toList());
    return told(points.add(told));
  }

  private int told(Map<Long, Long> added) {
    if (!added.isEmpty()) {
      recordings.fire(new PointsRecorded(added.keySet()));
    }
    return (int) added.values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isMeasured(ResultsRecorded.Recorded result) {
    Double value = result.value();
    return value != null
        && Math.abs(value) <= MAX_VALUE
        && !result.check().startsWith(OwnChecks.OF_MONITORS);
  }

  private static void faultsOfOthers(PointDraft draft, Instant latest, Consumer<Violation> faults) {
    if (draft.metric().equals(MetricNames.MINUTES_BETWEEN_ARRIVALS)) {
      faults.accept(
          new Violation("metric", "must be another: the service itself tells of that one"));
    }
    if (draft.at() != null && draft.at().isAfter(latest)) {
      faults.accept(
          new Violation(
              "at",
              "must not be in the future, by more than the %d minutes that clocks may differ"
                  .formatted(AHEAD.toMinutes())));
    }
  }

  private static void faults(PointDraft draft, Consumer<Violation> faults) {
    if (!draft.dataset().isBlank()) {
      Urn.faults(Urn.Kind.DATASET, "dataset", draft.dataset()).forEach(faults);
    }
    Instant time = draft.at();
    if (time == null || !ResultService.isPlausible(time)) {
      faults.accept(new Violation("at", "must be " + ResultService.PLAUSIBLE));
    }
    Double value = draft.value();
    if (value == null || !(Math.abs(value) <= MAX_VALUE)) {
      faults.accept(new Violation("value", "must be a number between -1e300 and 1e300"));
    }
  }
}
