package io.meshwork.quality.result;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.result.ResultsRecorded.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes in what checks found. */
@ApplicationScoped
@Transactional
public class ResultService {

  private static final int WRITTEN_AT_ONCE = 1000;

  /** The first time that {@link #isPlausible}. */
  public static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  /** The latest time that {@link #isPlausible}. */
  public static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** What {@link #isPlausible} asks of a time, in words. */
  public static final String PLAUSIBLE = "a time between %s and %s".formatted(FIRST, LAST);

  private final Results results;
  private final AssessmentService assessments;
  private final UrnLocks locks;
  private final Drafts drafts;
  private final Event<ResultsRecorded> recordings;

  ResultService(
      Results results,
      AssessmentService assessments,
      UrnLocks locks,
      Drafts drafts,
      Event<ResultsRecorded> recordings) {
    this.results = results;
    this.assessments = assessments;
    this.locks = locks;
    this.drafts = drafts;
    this.recordings = recordings;
  }

  /**
   * Takes in results, all or none. The same result twice is one. Datasets are locked once, so that
   * two that take in many never wait for each other.
   *
   * @return how many were new
   * @throws Failure INVALID with every fault, if any is not valid
   */
  public int recordAll(List<ResultDraft> given) {
    return write(valid(given)).size();
  }

  /** As {@link #recordAll}, of {@link OwnChecks} too. */
  public int recordOwn(List<ResultDraft> given) {
    return write(valid(given, ResultService::faults)).size();
  }

  /**
   * The results that drafts stand for.
   *
   * @throws Failure INVALID with every fault
   */
  List<CheckResult> valid(List<ResultDraft> given) {
    return valid(given, ResultService::faultsOfOthers);
  }

  private List<CheckResult> valid(
      List<ResultDraft> given, BiConsumer<ResultDraft, Consumer<Violation>> faults) {
    Failure.throwIfAny(drafts.faults(given, faults));
    return given.stream().map(CheckResult::of).toList();
  }

  /** Writes results, of the same key the first; returns those that were new. */
  List<Recorded> write(List<CheckResult> given) {
    Map<CheckResult.Key, CheckResult> distinct = new LinkedHashMap<>();
    Map<Urn, Instant> earliest = new HashMap<>();
    for (CheckResult result : given) {
      distinct.putIfAbsent(result.key(), result);
      earliest.merge(
          result.dataset(), result.measuredAt(), (one, other) -> one.isBefore(other) ? one : other);
    }
    Set<Urn> datasets = earliest.keySet();
    locks.lock(datasets);
    List<CheckResult> all = List.copyOf(distinct.values());
    var recorded = new ArrayList<Recorded>();
    for (int i = 0; i < all.size(); i += WRITTEN_AT_ONCE) {
      recorded.addAll(results.add(all.subList(i, Math.min(all.size(), i + WRITTEN_AT_ONCE))));
    }
    if (!recorded.isEmpty()) {
      assessments.assess(datasets);
      recordings.fire(new ResultsRecorded(earliest, recorded));
    }
    return recorded;
  }

  /** Whether a check may have run then: clocks go wrong, and texts are misread. */
  public static boolean isPlausible(Instant time) {
    return !time.isBefore(FIRST) && !time.isAfter(LAST);
  }

  /** When a check was measured last, if it ever was. */
  public Optional<Instant> latest(Urn dataset, String check) {
    return results.latest(dataset, check);
  }

  /** The results of one check, the latest first. */
  Page<ResultView> history(Urn dataset, String check, PageRequest page) {
    Instant before = page.after().isEmpty() ? LAST : time(page.after());
    return Page.of(
        results.before(dataset, check, before, page.size() + 1),
        page,
        result -> result.measuredAt().toString());
  }

  private static void faultsOfOthers(ResultDraft draft, Consumer<Violation> faults) {
    faults(draft, faults);
    if (OwnChecks.isOwn(draft.check())) {
      faults.accept(new Violation("check", OwnChecks.REFUSED));
    }
  }

  private static void faults(ResultDraft draft, Consumer<Violation> faults) {
    if (!draft.dataset().isBlank()) {
      Urn.faults(Urn.Kind.DATASET, "dataset", draft.dataset()).forEach(faults);
    }
    if (draft.outcome() == null) {
      faults.accept(new Violation("outcome", "must be pass, warn, fail or error"));
    }
    Instant time = draft.measuredAt();
    if (time == null || !isPlausible(time)) {
      faults.accept(new Violation("measuredAt", "must be " + PLAUSIBLE));
    }
  }

  private static Instant time(String token) {
    try {
      return Instant.parse(token);
    } catch (DateTimeException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }
}
