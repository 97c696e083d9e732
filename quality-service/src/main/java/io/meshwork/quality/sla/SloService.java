package io.meshwork.quality.sla;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.objective.Accounts;
import io.meshwork.quality.sla.objective.Kind;
import io.meshwork.quality.sla.objective.ObjectiveView;
import io.meshwork.quality.sla.objective.Objectives;
import io.meshwork.quality.sla.objective.Promise;
import io.meshwork.quality.sla.objective.Promises;
import io.meshwork.quality.sla.objective.Reading;
import io.meshwork.quality.sla.objective.SlaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps promises that no contract makes. */
@ApplicationScoped
@Transactional
public class SloService {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(90);

  private final Slos slos;
  private final Promises promises;
  private final Objectives objectives;
  private final Accounts accounts;
  private final UrnLocks locks;
  private final Drafts drafts;
  private final SlaConfig config;
  private final Clock clock;

  SloService(
      Slos slos,
      Promises promises,
      Objectives objectives,
      Accounts accounts,
      UrnLocks locks,
      Drafts drafts,
      SlaConfig config,
      Clock clock) {
    this.slos = slos;
    this.promises = promises;
    this.objectives = objectives;
    this.accounts = accounts;
    this.locks = locks;
    this.drafts = drafts;
    this.config = config;
    this.clock = clock;
  }

  SloView get(String name) {
    return views(List.of(found(name))).stream().findFirst().orElseThrow(() -> missing(name));
  }

  /** What a promise is about, if there is one of that name. */
  Optional<Urn> dataset(String name) {
    return slos.find(name).map(Slo::dataset);
  }

  Page<SloView> list(PageRequest page) {
    Page<Slo> found = Page.of(slos.after(page.after(), page.size() + 1), page, Slo::name);
    return new Page<>(views(found.items()), found.nextPageToken());
  }

  /**
   * Makes the promise, or replaces it whole.
   *
   * @throws Failure INVALID if nothing here could tell whether it is kept
   */
  SloView put(String name, SloDraft draft, String actor) {
    if (!NAME.matcher(name).matches()) {
      throw Failure.invalid(
          "name", "must be of lower-case letters, digits and hyphens, at most 64 of them");
    }
    drafts.check(draft);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Slo slo = slo(name, draft, actor, now);
    Promise promise = promise(slo, draft);
    Instant since = since(draft.since(), now);
    slos.lock(name);
    locks.lock(
        Stream.concat(Stream.of(slo.dataset()), slos.find(name).map(Slo::dataset).stream())
            .toList());
    slos.save(slo);
    objectives.declare(
        slo.source(),
        Objectives.made(slo.source(), List.of(slo.dataset()), promise),
        since,
        clock.instant());
    return get(name);
  }

  void delete(String name) {
    slos.lock(name);
    Slo slo = found(name);
    locks.lock(slo.dataset());
    slos.delete(name);
    objectives.declare(slo.source(), List.of(), clock.instant(), clock.instant());
  }

  private Slo slo(String name, SloDraft draft, String actor, Instant now) {
    return new Slo(
        name,
        Urn.parse(Urn.Kind.DATASET, "dataset", draft.dataset()),
        draft.property(),
        draft.value(),
        draft.unit(),
        (draft.target() == null ? config.target() : draft.target()) / 100,
        window(draft.window()),
        draft.description(),
        actor,
        now);
  }

  private Promise promise(Slo slo, SloDraft draft) {
    Promise promise =
        switch (slo.reading(promises)) {
          case Reading.Measured(var measured) -> measured;
          case Reading.Unmeasured(var why) -> throw Failure.invalid("property", why);
          case Reading.Unreadable(var why) -> throw Failure.invalid("value", why);
        };
    if (promise.kind() == Kind.AVAILABILITY) {
      if (draft.target() != null) {
        throw Failure.invalid("target", "must be absent: the value of availability is the target");
      }
      if (promise.target() >= 1) {
        throw Failure.invalid("value", "must be less than 100 %");
      }
    }
    return promise;
  }

  private Duration window(@Nullable String text) {
    if (text == null) {
      return config.window();
    }
    try {
      Duration window = Duration.parse(text);
      if (window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0) {
        return window;
      }
    } catch (DateTimeException malformed) {
      // It is said below what is allowed.
    }
    throw Failure.invalid("window", "must be a duration from P1D to P90D");
  }

  private Instant since(@Nullable Instant wanted, Instant now) {
    if (wanted == null) {
      return now;
    }
    if (wanted.isAfter(now) || wanted.isBefore(now.minus(config.horizon()))) {
      throw Failure.invalid(
          "since",
          "must not be later than now, nor earlier than %d days ago"
              .formatted(config.horizon().toDays()));
    }
    return wanted.truncatedTo(ChronoUnit.MICROS);
  }

  private Slo found(String name) {
    return slos.find(name).orElseThrow(() -> missing(name));
  }

  private static Failure missing(String name) {
    return Failure.notFound("promise called " + name);
  }

  /** Without those that somebody deletes meanwhile. */
  private List<SloView> views(List<Slo> found) {
    Map<String, ObjectiveView> standing =
        accounts.views(objectives.by(found.stream().map(Slo::source).toList())).stream()
            .collect(Collectors.toMap(view -> String.valueOf(view.slo()), Function.identity()));
    return found.stream()
        .flatMap(
            slo ->
                Stream.ofNullable(standing.get(slo.name()))
                    .map(objective -> SloView.of(slo, objective)))
        .toList();
  }
}
