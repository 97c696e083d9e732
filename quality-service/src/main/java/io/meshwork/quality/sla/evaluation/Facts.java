package io.meshwork.quality.sla.evaluation;

import io.meshwork.quality.check.OwnChecks;
import io.meshwork.quality.lineage.Versions;
import io.meshwork.quality.result.OutcomeHistory;
import io.meshwork.quality.result.OutcomeHistory.Change;
import io.meshwork.quality.sla.objective.Kind;
import io.meshwork.quality.sla.objective.Objective;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is known by which promises are judged. */
@ApplicationScoped
class Facts {

  /** How far back a run may have begun of which nothing has come. */
  private static final Duration UNMET = Duration.ofDays(30);

  private final Versions versions;
  private final OutcomeHistory outcomes;

  Facts(Versions versions, OutcomeHistory outcomes) {
    this.versions = versions;
    this.outcomes = outcomes;
  }

  /**
   * An objective, and from when on it is to be judged.
   *
   * @param hasNews whether something became known of its dataset
   */
  record Question(Objective objective, Instant from, boolean hasNews) {

    private UUID dataset() {
      return objective.dataset().key();
    }

    private Kind kind() {
      return objective.promise().kind();
    }
  }

  /** What is known, by the key of the dataset; each the earliest first. */
  record Known(
      Map<UUID, List<Instant>> arrivals,
      Map<UUID, List<Instant>> begun,
      Map<UUID, List<Change>> changes) {

    List<Instant> arrivals(Objective objective) {
      return arrivals.getOrDefault(objective.dataset().key(), List.of());
    }

    List<Instant> begun(Objective objective) {
      return begun.getOrDefault(objective.dataset().key(), List.of());
    }

    List<Change> changes(Objective objective) {
      return changes.getOrDefault(objective.dataset().key(), List.of());
    }
  }

  /** For some questions, up to {@code now}. */
  Known of(Collection<Question> questions, Instant now) {
    Map<UUID, Instant> since = earliest(questions, Kind::isOfArrivals);
    Map<UUID, List<Instant>> arrivals = versions.arrivals(since, now);
    Map<UUID, Instant> begunSince = earliest(questions, kind -> kind == Kind.LATENCY);
    begunSince.replaceAll((dataset, from) -> lastBefore(arrivals.get(dataset), from));
    return new Known(arrivals, versions.begun(begunSince, now), changes(questions, now));
  }

  private Map<UUID, List<Change>> changes(Collection<Question> questions, Instant now) {
    Map<UUID, Instant> since = earliest(questions, kind -> !kind.isOfArrivals());
    return since.isEmpty()
        ? Map.of()
        : outcomes
            .of(
                since.keySet(),
                since.values().stream().min(Instant::compareTo).orElseThrow(),
                now,
                OwnChecks.OF_PROMISES)
            .stream()
            .collect(Collectors.groupingBy(Change::dataset));
  }

  private static Map<UUID, Instant> earliest(
      Collection<Question> questions, Predicate<Kind> wanted) {
    var earliest = new HashMap<UUID, Instant>();
    for (Question question : questions) {
      if (wanted.test(question.kind())) {
        earliest.merge(
            question.dataset(), question.from(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return earliest;
  }

  /** What began before the version that counts at {@code from} has been met by it. */
  private static Instant lastBefore(@Nullable List<Instant> arrivals, Instant from) {
    return arrivals == null || arrivals.getFirst().isAfter(from)
        ? from.minus(UNMET)
        : arrivals.getFirst();
  }
}
