package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.LatestResult;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.meshwork.quality.sla.objective.Kind;
import io.meshwork.quality.sla.timeline.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records results of checks of promises: one check for each kind that anybody promises of a
 * dataset, which fails while any of them is broken. Only a change is a result.
 */
@ApplicationScoped
class Verdicts {

  private static final List<String> CHECKS = Arrays.stream(Kind.values()).map(Kind::check).toList();

  private static final int MAX_EXPECTATION = 2000;
  private static final int MAX_MESSAGE = 10_000;

  private final CheckService checks;
  private final ResultService results;

  Verdicts(CheckService checks, ResultService results) {
    this.checks = checks;
    this.results = results;
  }

  /** Of all that is promised of {@code datasets}, which the caller has locked. */
  void record(Collection<Urn> datasets, Collection<Judgement> judgements, Instant now) {
    record Key(String dataset, String check) {}
    var latest = new HashMap<Key, LatestResult>();
    for (LatestResult check : checks.latest(datasets, CHECKS)) {
      latest.put(new Key(check.dataset(), check.check()), check);
    }
    Map<Urn, Map<Kind, List<Judgement>>> promised =
        judgements.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.objective().dataset(),
                    Collectors.groupingBy(one -> one.objective().promise().kind())));
    var changed = new ArrayList<ResultDraft>();
    for (Urn dataset : datasets) {
      for (Kind kind : Kind.values()) {
        List<Judgement> found =
            promised.getOrDefault(dataset, Map.of()).getOrDefault(kind, List.of());
        LatestResult last = latest.get(new Key(dataset.toString(), kind.check()));
        Outcome outcome = outcome(found, last);
        if (outcome != null && (last == null || last.outcome() != outcome)) {
          changed.add(result(dataset, kind, outcome, found, measuredAt(last, now)));
        }
      }
    }
    if (!changed.isEmpty()) {
      results.recordOwn(changed);
    }
  }

  /** A promise that nobody makes any more is not broken. Nothing if nobody can tell. */
  private static @Nullable Outcome outcome(List<Judgement> found, @Nullable LatestResult last) {
    if (found.isEmpty()) {
      return last == null ? null : Outcome.PASS;
    }
    if (found.stream().anyMatch(one -> one.standing() == Standing.BROKEN)) {
      return Outcome.FAIL;
    }
    return found.stream().anyMatch(one -> one.standing() == Standing.KEPT) ? Outcome.PASS : null;
  }

  private static ResultDraft result(
      Urn dataset, Kind kind, Outcome outcome, List<Judgement> found, Instant measuredAt) {
    String expectation =
        found.stream()
            .map(one -> one.objective().promise().sentence())
            .distinct()
            .collect(Collectors.joining(" "));
    String message =
        found.stream()
            .filter(one -> one.standing() == Standing.BROKEN)
            .map(Verdicts::told)
            .collect(Collectors.joining(" "));
    Double attainment =
        found.stream()
            .map(one -> one.account().minutes().attainment())
            .filter(Objects::nonNull)
            .min(Double::compare)
            .orElse(null);
    return new ResultDraft(
        dataset.toString(),
        kind.check(),
        "",
        kind.dimension(),
        outcome,
        attainment,
        clip(found.isEmpty() ? "It is no longer promised." : expectation, MAX_EXPECTATION),
        clip(message, MAX_MESSAGE),
        measuredAt);
  }

  private static String told(Judgement broken) {
    return "%s promises: %s That is broken since %s."
        .formatted(
            broken.objective().source(),
            broken.objective().promise().sentence(),
            broken.stretches().getLast().beganAt());
  }

  /** The latest result counts, whoever's clock it is by, as far as there are times after it. */
  private static Instant measuredAt(@Nullable LatestResult last, Instant now) {
    Instant measured = now.truncatedTo(ChronoUnit.MICROS);
    if (last == null || last.measuredAt().isBefore(measured)) {
      return measured;
    }
    Instant after = last.measuredAt().plus(1, ChronoUnit.MICROS);
    return after.isBefore(ResultService.LAST) ? after : ResultService.LAST;
  }

  private static String clip(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
